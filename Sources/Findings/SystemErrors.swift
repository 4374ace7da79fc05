import Glibc
import Words

/// What the system says about the call that just failed: "Permission denied".
package func lastSystemError() -> String { String(cString: strerror(errno)) }

/// The error for a file that the system does not let us write, with the system's reason.
package func unwritable(_ path: String) -> DataError {
  .unwritable(path, because: Wording(lastSystemError()))
}
