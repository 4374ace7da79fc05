/// The tool's version, as provenance and `--version` print it.
public let toolVersion = "0.1.0"
