extension Skeleton {
  /// Founds the places and builds the roads between them.
  init(_ request: ExampleRequest, threads: Int) {
    let frame = WorldFrame(request)
    let lattice = GemeenteLattice(frame)
    let barriers = Barriers(frame)
    let residents = Settling.residents(frame)
    let founded = concurrently(frame.gemeenteCount, threads: threads) { gemeente in
      var settling = Settling(frame, barriers, lattice, gemeente: gemeente)
      return settling.found(residents: residents[gemeente])
    }
    self.init(
      frame: frame, lattice: lattice, barriers: barriers, settlements: founded.flatMap(\.self))
    var names = InventedNames(frame.seed)
    for place in settlements.indices {
      let name = names.next()
      settlements[place].name =
        settlements[place].kind == .holidayPark ? "Vakantiepark \(name)" : name
    }
    var builder = RoadBuilder(self)
    builder.build()
    self = builder.skeleton
    addBorderCrossings()
    for (gate, node) in gateNodes where settlements[gate.settlement].kind == .holidayPark {
      nodeTags[node] = [("barrier", "gate"), ("access", "private")]
    }
  }
}
