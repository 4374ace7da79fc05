import Glibc

/// What the system says about the call that just failed: "Permission denied".
package func lastSystemError() -> String { String(cString: strerror(errno)) }

/// The error for a file that the system does not let us write, with the system's reason.
package func unwritable(_ path: String) -> DataError {
  DataError(
    .unwritable, at: DataLocation(file: path), expected: "a file that can be written",
    found: lastSystemError(), nextStep: "Check the folder, who may write there, and the free space."
  )
}
