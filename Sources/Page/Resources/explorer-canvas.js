'use strict';
// One canvas over the whole map, somewhat larger than what is seen: while the map is dragged the
// picture moves along, and it is drawn anew when the map stands still.

(() => {
  const explorer = globalThis.nspExplorer;

  /** How much is drawn beyond each side of the map, as a share of the map. */
  const margin = 0.25;

  /**
   * A layer of Leaflet that draws with a painter.
   * @param {(view: object) => void} paint gets the context and how metres become pixels
   */
  explorer.makeCanvasLayer = (paint) => {
    const CanvasLayer = L.Layer.extend({
      onAdd(map) {
        this.canvas = L.DomUtil.create('canvas', 'x-canvas leaflet-zoom-animated');
        this.canvas.setAttribute('aria-hidden', 'true');
        map.getPanes().overlayPane.appendChild(this.canvas);
        this.redraw();
      },

      onRemove() {
        this.canvas.remove();
      },

      getEvents() {
        return { moveend: this.redraw, resize: this.redraw, zoomanim: this.zoomAlong };
      },

      /** Follows an animated zoom until the picture is drawn anew. */
      zoomAlong(event) {
        const map = this._map;
        const scale = map.getZoomScale(event.zoom, this.zoom);
        const half = map.getSize().multiplyBy(0.5 + margin);
        const shift = map.project(event.center, event.zoom)
          .subtract(map.project(this.center, event.zoom));
        const corner = half.multiplyBy(-scale).add(this.corner).add(half).subtract(shift);
        L.DomUtil.setTransform(this.canvas, corner, scale);
      },

      redraw() {
        const map = this._map;
        if (!map || map._animatingZoom) return;
        const size = map.getSize();
        const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
        const width = Math.ceil(size.x * (1 + 2 * margin));
        const height = Math.ceil(size.y * (1 + 2 * margin));
        this.center = map.getCenter();
        this.zoom = map.getZoom();
        this.corner = map.containerPointToLayerPoint([-size.x * margin, -size.y * margin]).round();
        L.DomUtil.setTransform(this.canvas, this.corner, 1);
        this.canvas.width = width * ratio;
        this.canvas.height = height * ratio;
        this.canvas.style.width = `${width}px`;
        this.canvas.style.height = `${height}px`;
        const origin = map.latLngToLayerPoint([0, 0]).subtract(this.corner);
        const context = this.canvas.getContext('2d');
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        paint({
          context, ratio, width, height, scale: map.options.crs.scale(this.zoom),
          left: origin.x, bottom: origin.y,
        });
      },
    });
    return new CanvasLayer();
  };
})();
