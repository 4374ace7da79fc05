// Every column name that an import understands, as data. A new year or a new channel of a source
// is a row here. Names are compared without case, diacritics, underscores, spaces and hyphens, so
// `aantal_inwoners`, `aantalInwoners` and `AANTAL INWONERS` are one row; `#` stands for a digit.

/// A canonical column name and the names that mean the same.
struct ColumnAlias: Sendable, Hashable {
  /// The canonical name, itself accepted.
  var name: String
  /// Other names, the most specific first.
  var accepted: [String]

  init(_ name: String, _ accepted: String...) {
    self.name = name
    self.accepted = accepted
  }
}

/// Columns that tell where a row is.
enum PlaceColumns {
  static let longitude = ColumnAlias(
    "lon", "longitude", "lng", "long", "lengtegraad", "geo_lon", "wgs84_lon", "lon_wgs84")
  static let latitude = ColumnAlias(
    "lat", "latitude", "breedtegraad", "geo_lat", "wgs84_lat", "lat_wgs84")
  static let x = ColumnAlias(
    "x", "rd_x", "x_rd", "x_coordinaat", "x_coord", "xcoor", "x_coordinate", "easting")
  static let y = ColumnAlias(
    "y", "rd_y", "y_rd", "y_coordinaat", "y_coord", "ycoor", "y_coordinate", "northing")
  /// Columns that hold an address; on their own they are no place.
  static let addresses = [
    ColumnAlias("address", "adres", "straat", "straatnaam", "street", "openbare_ruimte_naam"),
    ColumnAlias("postcode", "postal_code", "zip", "pc6"),
    ColumnAlias("huisnummer", "house_number"),
    ColumnAlias("place", "plaats", "woonplaats", "plaatsnaam", "woonplaats_naam", "city"),
  ]
}

/// Columns of population files: CBS squares of all years, wijken en buurten, kernen, and own lists.
enum PopulationColumnNames {
  /// How names of columns with the id of a square begin; the side in metres may follow.
  static let squarePrefixes = ["crs28992res", "c28992r", "crs28992re"]
  /// Names that hold the id of a square; used only in files without another place of a row.
  static let looseSquare = ColumnAlias(
    "cell", "cell_id", "vierkant", "vierkant_id", "grid_id", "gridcode", "square", "id")

  static let id = ColumnAlias(
    "id", "cell", "cell_id", "identificatie", "buurtcode", "bu_code", "wijkcode", "wk_code",
    "kern_code", "pc6", "postcode6", "pc5", "pc4", "postcode4", "postcode", "statcode",
    "gemeentecode", "gm_code", "code", "fid")
  static let residents = ColumnAlias(
    "residents", "aantal_inwoners", "inwoners", "inwoner", "population", "pop", "bevolking",
    "aantal_bewoners", "bewoners", "inhabitants", "aantal_personen", "personen", "people",
    "a_inw", "aant_inw", "bev_totaal", "inw20##", "bev##tot", "bev20##")
  static let water = ColumnAlias("water")

  /// Every count that CBS publishes, by its canonical name; shares and means are left alone.
  static let groups = [
    ColumnAlias("men", "aantal_mannen", "mannen", "man", "a_man", "aant_man"),
    ColumnAlias("women", "aantal_vrouwen", "vrouwen", "vrouw", "a_vrouw", "aant_vrouw"),
    ColumnAlias(
      "residents_0_15", "aantal_inwoners_0_tot_15_jaar", "aantal_personen_0_tot_15_jaar",
      "inw_014", "a_00_14"),
    ColumnAlias(
      "residents_15_25", "aantal_inwoners_15_tot_25_jaar", "aantal_personen_15_tot_25_jaar",
      "inw_1524", "a_15_24"),
    ColumnAlias(
      "residents_25_45", "aantal_inwoners_25_tot_45_jaar", "aantal_personen_25_tot_45_jaar",
      "inw_2544", "a_25_44"),
    ColumnAlias(
      "residents_45_65", "aantal_inwoners_45_tot_65_jaar", "aantal_personen_45_tot_65_jaar",
      "inw_4564", "a_45_64"),
    ColumnAlias(
      "residents_65_plus", "aantal_inwoners_65_jaar_en_ouder",
      "aantal_personen_65_jaar_en_ouder", "inw_65pl", "a_65_oo", "bev_t65pl", "pop65",
      "residents_65", "inwoners_65_plus"),
    ColumnAlias("births", "aantal_geboorten", "geboorte", "geboorten", "a_geb"),
    ColumnAlias(
      "households", "aantal_part_huishoudens", "aantal_huishoudens", "huishoudens", "aantal_hh",
      "a_hh", "aantal_particuliere_huishoudens"),
    ColumnAlias("single_households", "aantal_eenpersoonshuishoudens", "tothh_eenp", "a_1p_hh"),
    ColumnAlias(
      "households_without_children", "aantal_meerpersoonshuishoudens_zonder_kind", "tothh_mpzk",
      "aantal_huishoudens_zonder_kinderen", "a_hh_z_k"),
    ColumnAlias("single_parent_households", "aantal_eenouderhuishoudens", "hh_eenoud"),
    ColumnAlias("two_parent_households", "aantal_tweeouderhuishoudens", "hh_tweeoud"),
    ColumnAlias(
      "dwellings", "aantal_woningen", "woning", "woningen", "woningvoorraad", "won20##", "a_woning"),
    ColumnAlias(
      "dwellings_before_1945", "aantal_woningen_bouwjaar_voor_1945", "wonvoor45", "won_voor45"),
    ColumnAlias("dwellings_1945_1965", "aantal_woningen_bouwjaar_45_tot_65", "won_4564"),
    ColumnAlias("dwellings_1965_1975", "aantal_woningen_bouwjaar_65_tot_75", "won_6574"),
    ColumnAlias("dwellings_1975_1985", "aantal_woningen_bouwjaar_75_tot_85", "won_7584"),
    ColumnAlias("dwellings_1985_1995", "aantal_woningen_bouwjaar_85_tot_95", "won_8594"),
    ColumnAlias("dwellings_1995_2005", "aantal_woningen_bouwjaar_95_tot_05", "won_9504"),
    ColumnAlias("dwellings_2005_2015", "aantal_woningen_bouwjaar_05_tot_15", "won_0514"),
    ColumnAlias(
      "dwellings_2015_on", "aantal_woningen_bouwjaar_15_en_later", "won_1524", "won_15pl"),
    ColumnAlias("multi_family_dwellings", "aantal_meergezins_woningen", "won_mrgez"),
    ColumnAlias(
      "social_rent_dwellings", "aantal_huurwoningen_in_bezit_woningcorporaties", "won_hcorp"),
    ColumnAlias("vacant_dwellings", "aantal_niet_bewoonde_woningen", "won_nbew"),
    ColumnAlias(
      "benefit_recipients", "aantal_personen_met_uitkering_onder_aowlft", "uitkminaow",
      "aantal_personen_met_uitkering_onder_aow_leeftijd"),
  ]
}

/// Columns of boundaries: Kadaster, CBS wijken en buurten, gebiedsindelingen, all years.
enum AreaColumns {
  static let gemeenteCodes = [
    ColumnAlias("gemeentecode", "gm_code", "gemcode", "gem_code", "gemeente_code"),
    ColumnAlias("statcode"), ColumnAlias("identificatie"), ColumnAlias("code"),
  ]
  static let gemeenteName = ColumnAlias(
    "gemeentenaam", "gm_naam", "gem_naam", "statnaam", "naam", "name", "gemeente",
    "gemeente_naam")
  static let areaCodes = [
    ColumnAlias("buurtcode", "bu_code"), ColumnAlias("wijkcode", "wk_code"),
    ColumnAlias("kern_code", "kerncode", "bevolkingskern_code"), ColumnAlias("statcode"),
    ColumnAlias("identificatie"), ColumnAlias("code"), ColumnAlias("postcode", "pc4", "pc6"),
    ColumnAlias("gemeentecode", "gm_code"),
  ]
  static let areaName = ColumnAlias(
    "buurtnaam", "bu_naam", "wijknaam", "wk_naam", "kern_naam", "kernnaam", "statnaam", "naam",
    "name", "gemeentenaam", "gm_naam", "gemeente")
  /// Ids of old files; used only where no column has a code.
  static let looseID = ColumnAlias("id")
  static let registerGemeente = ColumnAlias("gm_code", "gemeentecode")
  static let registerRegion = ColumnAlias("vr_code", "veiligheidsregiocode")
  static let registerRegionName = ColumnAlias("vr_naam", "veiligheidsregio", "vr_name")
}

/// Columns of lists of noodsteunpunten; Dutch and English, and the registration table of FME.
enum SiteColumns {
  static let id = ColumnAlias(
    "id", "site_id", "nsp_id", "nummer", "nr", "code", "identificatie", "locatie_id", "objectid",
    "fid", "ogc_fid")
  static let name = ColumnAlias(
    "name", "naam", "locatienaam", "locatie", "naam_locatie", "omschrijving", "title")
  static let kind = ColumnAlias(
    "kind", "soort", "tier", "type", "nsp_type", "soort_nsp", "type_nsp", "type_locatie")
  static let status = ColumnAlias("status", "fase")
  static let active = ColumnAlias("actief", "active", "is_actief")
  static let capacity = ColumnAlias(
    "capacity", "capaciteit", "capacity_persons", "capaciteit_personen", "aantal_plaatsen")
  static let readiness = ColumnAlias(
    "readiness", "gereedheid", "paraatheid", "voorbereiding", "gereedheidsstatus")
  static let emergencyPower = ColumnAlias(
    "emergency_power", "heeft_noodstroom", "noodstroom", "has_emergency_power", "aggregaat",
    "noodstroomvoorziening")
  static let autonomyHours = ColumnAlias(
    "autonomy_hours", "uren", "autonomie_uren", "uren_autonoom", "autonomie", "autonomy", "hours")

  /// Fields that travel along as text under a canonical name.
  static let registration = [
    ColumnAlias("address", "adres", "straat", "straatnaam", "street"),
    ColumnAlias("house_number", "huisnummer"),
    ColumnAlias("postcode", "postal_code", "pc6"),
    ColumnAlias("place", "plaats", "woonplaats", "plaatsnaam", "city"),
    ColumnAlias("gemeente", "gemeentenaam", "municipality"),
    ColumnAlias("place_type", "type_locatie", "locatietype"),
    ColumnAlias("beds", "capaciteit_bedden", "bedden"),
    ColumnAlias("facilities", "faciliteiten", "voorzieningen"),
    ColumnAlias("kitchen", "heeft_keuken", "keuken"),
    ColumnAlias("sanitation", "heeft_sanitair", "sanitair", "toiletten"),
    ColumnAlias("first_aid", "heeft_ehbo", "ehbo"),
    ColumnAlias("availability", "beschikbaarheid", "openingstijden"),
    ColumnAlias("accessible", "toegankelijk_mindervaliden", "rolstoeltoegankelijk", "wheelchair"),
    ColumnAlias("parking_spaces", "parkeerplaatsen", "parkeren"),
    ColumnAlias("last_inspection", "laatste_inspectie", "inspectiedatum"),
  ]

  /// A column whose name holds one of these is personal: it is never read.
  static let personal = [
    "contact", "email", "telefo", "phone", "mobiel", "beheerder", "sleutelhouder", "eigenaar",
  ]
  /// Whole names of personal columns that would be too short to look for inside others.
  static let personalNames = ["mail", "tel", "gsm", "mobile", "persoon", "person"]
}
