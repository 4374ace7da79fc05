// What the conformance folders give: "layer rows, layer rows; n refused (why)", or, for a file that
// cannot be used, what the error expected. Counts were compared with `ogrinfo -al -so`, which differs
// for "test_layerfeature_falsenegative" (it trusts a wrong count kept in the file) and refuses
// "empty" (no layers) and "uint16".

/// The GeoPackages by path below `conformance-gpkg`.
let geoPackages: [String: String] = [
  "ets-gpkg12/empty": "",
  "ets-gpkg12/features-0_1": "0 51",
  "ets-gpkg12/features-0_FIXED": "0 51",
  "ets-gpkg12/gdal_sample":
    "point2d 2, linestring2d 2, polygon2d 2, multipoint2d 2, multilinestring2d 2, "
    + "multipolygon2d 2, geomcollection2d 5, geometry2d 8, point3d 2, linestring3d 2, "
    + "polygon3d 2, multipoint3d 2, multilinestring3d 2, multipolygon3d 2, geomcollection3d "
    + "5, geometry3d 8",
  "ets-gpkg12/gdal_sample_v1.2_no_extensions":
    "attribute_table 1, point2d 2, linestring2d 2, polygon2d 2, multipoint2d 2, "
    + "multilinestring2d 2, multipolygon2d 2, geomcollection2d 5, geometry2d 8, point3d 2, "
    + "linestring3d 2, polygon3d 2, multipoint3d 2, multilinestring3d 2, multipolygon3d 2, "
    + "geomcollection3d 5, geometry3d 8",
  "ets-gpkg12/gdal_sample_v1.2_spatial_index_extension":
    "attribute_table 1, point2d 2, linestring2d 2, polygon2d 2, multipoint2d 2, "
    + "multilinestring2d 2, multipolygon2d 2, geomcollection2d 5, geometry2d 8, point3d 2, "
    + "linestring3d 2, polygon3d 2, multipoint3d 2, multilinestring3d 2, multipolygon3d 2, "
    + "geomcollection3d 5, geometry3d 8",
  "ets-gpkg12/gdal_sample_view":
    "point2d 2, linestring2d 2, polygon2d 2, multipoint2d 2, multilinestring2d 2, "
    + "multipolygon2d 2, geomcollection2d 5, geometry2d 8, point3d 2, linestring3d 2, "
    + "polygon3d 2, multipoint3d 2, multilinestring3d 2, multipolygon3d 2, geomcollection3d "
    + "5, geometry3d 8, sample_attributes 8, sample_view 8",
  "ets-gpkg12/geonames_belgium":
    "hydrography 4652, leisure 1356, roads 275, terrain 3202, undersea 7, vegetation 2701",
  "ets-gpkg12/null_geometry": "new_geopackage 3, PointExamples 2",
  "ets-gpkg12/simple_sewer_features": "s_manhole 69, foul_sewer 82, surface_water_sewer 21",
  "ets-gpkg12/uint16": "ogr_empty_table 0",
  "ets-gpkg12/v12_bad_attributes": "attribute_table 1, linestring2d 2",
  "ngageoint/import_db":
    "point1 4, line1 3, polygon1 3, geometry1 10, point2 1, line2 1, polygon2 1, geometry2 "
    + "3, nga_style 4, nga_icon 3, non_linear_geometries 1, media 3, attributes 10, "
    + "simple_attributes 3, nga_properties 19; 6 refused (geometry-kind)",
  "ngageoint/import_db_corrupt": "an SQLite database",
  "ngageoint/rte": "cats_feature 4, cats_media 3",
  "pdok-validator/test_allcorrect": "test_allcorrect 1",
  "pdok-validator/test_allcorrect_with_indexes_and_fks":
    "test_allcorrect 1, test_foreign 2, test_multi_fk 1, test_other 1",
  "pdok-validator/test_columnname": "test_columnname 1",
  "pdok-validator/test_correct_attribute": "test_allcorrect 1",
  "pdok-validator/test_db_views": "test_db_views 1",
  "pdok-validator/test_dimensions":
    "test_dimensions 5, test_dimensions3 1, test_dimensions4 1, test_dimensions4_correct "
    + "2, test_dimensions3_correct 2",
  "pdok-validator/test_featureid_different_column": "test_featureid_different_column 1",
  "pdok-validator/test_foreign_key_violation":
    "test_allcorrect 1, test_foreign 2, test_multi_fk 2, test_other 1",
  "pdok-validator/test_geom_columnname":
    "test_columnname 1, test_columnname2 1, test_columnname3 1",
  "pdok-validator/test_geometry_empty": "test_geometry_empty 45",
  "pdok-validator/test_geometry_simple": "test_geometry_simple 1",
  "pdok-validator/test_geometry_spatialite":
    "test_geometry_spatialite 0; 1 refused (geometry-format)",
  "pdok-validator/test_geometry_valid": "test_geometry_valid 2",
  "pdok-validator/test_incorrect_attribute_with_many_to_many":
    "test_allcorrect_a 1, test_attributes 0, test_allcorrect_b 0",
  "pdok-validator/test_layerfeature_falsenegative": "test_layerfeature_falsenegative 1",
  "pdok-validator/test_layername": "test_LAYERNAME 1, test_ATTRIBUTE_LAYER 0",
  "pdok-validator/test_rtree_present_alltables": "test_rtree_present_alltables 1",
  "pdok-validator/test_rtree_present_single_table": "test_rtree_present_single_table 1",
  "r5/continents": "continents 3",
  "r5/new-zealand-antimeridian": "nza 2",
  "r5/valid-polygon-projected": "hk-zones-epsg2326 3",
  "r5/valid-polygon-wgs84": "hk-zones-wgs84 3",
]

/// The wrong GeoJSON files; those that are read break a rule that does no harm here (the winding of
/// rings, a bounding box, more than three coordinates).
let badGeoJSON: [String: String] = [
  "bad-duplicate-properties": "one member \"type\"",
  "bad-featurelist": "bad-featurelist 0; 1 refused (geometry-format)",
  "bad-json": "JSON without mistakes",
  "bad-object-type": "a GeoJSON object with a type",
  "bad-polygon-interiorring-rhr": "bad-polygon-interiorring-rhr 1",
  "bad-polygonloop": "bad-polygonloop 0; 1 refused (geometry-format)",
  "bad-properties-as-array": "bad-properties-as-array 0; 1 refused (feature-format)",
  "badcoord": "badcoord 0; 1 refused (geometry-format)",
  "badcoordtype": "badcoordtype 0; 1 refused (geometry-format)",
  "badfeature": "badfeature 0; 1 refused (feature-format)",
  "badfeatureid": "badfeatureid 0; 1 refused (feature-format)",
  "bbox-4or6elements": "bbox-4or6elements 1",
  "bbox-contains-string": "bbox-contains-string 1",
  "bbox-string": "bbox-string 1",
  "different-first-last": "different-first-last 0; 1 refused (geometry-open-ring)",
  "different-first-size": "different-first-size 1",
  "excessive_precision_truncated": "excessive_precision_truncated 1",
  "expected_object": "expected_object 0; 1 refused (feature-format)",
  "false": "false 0; 1 refused (geometry-format)",
  "feature_changed_semantics": "feature_changed_semantics 1",
  "featurecollection-obj": "a FeatureCollection with a list of features",
  "featurecollection-type-case": "the type FeatureCollection, Feature or a geometry",
  "featurecollection": "a FeatureCollection with a list of features",
  "featurecollection_changed_semantics": "featurecollection_changed_semantics 3",
  "geometry_changed_semantics": "geometry_changed_semantics 1",
  "geometrycollection_nested": "geometrycollection_nested 1",
  "geometrycollection_single": "geometrycollection_single 1",
  "multiple_problems": "multiple_problems 1; 3 refused (feature-format)",
  "multipoint-multidimension": "multipoint-multidimension 0; 1 refused (geometry-format)",
  "multipoint-nondimension": "multipoint-nondimension 0; 1 refused (geometry-format)",
  "nofeaturetype": "nofeaturetype 0; 1 refused (feature-format)",
  "notype": "a GeoJSON object with a type",
  "point-labeled-as-a-multipolygon":
    "point-labeled-as-a-multipolygon 0; 1 refused (geometry-format)",
  "point-string": "point-string 0; 1 refused (geometry-format)",
  "point-toofew": "point-toofew 0; 1 refused (geometry-format)",
  "point-toomany": "point-toomany 1",
  "point": "point 0; 1 refused (geometry-format)",
  "polygon_winding_order": "polygon_winding_order 1",
  "rootstring": "a GeoJSON object",
  "short-line": "short-line 0; 1 refused (geometry-short)",
  "short-linearring": "short-linearring 0; 1 refused (geometry-short)",
  "short-multilinestring": "short-multilinestring 0; 1 refused (geometry-short)",
  "stringcoord": "stringcoord 1; 1 refused (geometry-format)",
  "unknowntype": "the type FeatureCollection, Feature or a geometry",
]
