import Testing

@testable import ExampleRegion

@Suite("Smooth noise")
struct SmoothNoiseTests {
  @Test func `smooth chance is a curve through its heights`() {
    let noise = SmoothNoise(7, 1)
    for place in stride(from: -3.0, to: 3, by: 0.01) {
      #expect(abs(noise(place) - noise(place + 0.01)) < 0.04)
      #expect(abs(noise(place, 0.5) - noise(place + 0.01, 0.5)) < 0.04)
    }
  }
}
