// One request and its answer, streamed: the head first, then the bytes as they come. Redirects are
// not followed here; the caller decides about them.

import Findings
import Formats
import Foundation
import FoundationNetworking
import Words

/// The head of an answer.
struct ResponseHead: Sendable {
  var status: Int
  /// The fields of the head, by name in small letters.
  var fields: [String: String]
  var url: URL

  init(status: Int, fields: [String: String], url: URL) {
    self.status = status
    self.url = url
    self.fields = Dictionary(
      fields.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Takes an answer in; called from one queue.
protocol TransferReceiver: AnyObject, Sendable {
  /// Looks at the head.
  ///
  /// - Returns: false when the bytes are not wanted.
  func receive(_ head: ResponseHead) throws(DataError) -> Bool
  /// Takes the next bytes.
  func receive(_ bytes: Data) throws(DataError)
}

/// How a transfer ended.
enum TransferEnd: Sendable {
  /// The server sent all that it wanted to send, or the receiver wanted no more.
  case complete
  /// The receiver could not go on.
  case refused(DataError)
  /// The network failed, or the server broke off.
  case broken(Wording)
  /// The task that asked was cancelled.
  case cancelled
}

/// Does one request.
enum Transfer {
  static func run(_ request: URLRequest, to receiver: any TransferReceiver) async -> TransferEnd {
    let delegate = TransferDelegate(receiver)
    let queue = BoundedQueue()
    queue.maxConcurrentOperationCount = 1
    let configuration = URLSessionConfiguration.ephemeral
    configuration.urlCache = nil
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.timeoutIntervalForRequest = request.timeoutInterval
    let session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: queue)
    defer { session.finishTasksAndInvalidate() }
    let task = session.dataTask(with: request)
    let end = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in delegate.start(task, continuation) }
    } onCancel: {
      task.cancel()
    }
    return delegate.turn.withLock { end }
  }
}

/// Makes a session wait while much of what it read is still to be written.
///
/// A session hands its bytes to a queue without end; on a fast network and a slow disk that would
/// be the whole file in memory.
private final class BoundedQueue: OperationQueue, @unchecked Sendable {
  /// A piece has 16 kB at most.
  private let room = DispatchSemaphore(value: 64)

  override func addOperation(_ block: @escaping @Sendable () -> Void) {
    room.wait()
    super.addOperation { [room] in
      block()
      room.signal()
    }
  }
}

/// Hands what a session says to a receiver, and its end to the task that waits.
///
/// All methods but `start` are called from the session's queue, one after the other. Tools that look for
/// races do not see the order that queues and continuations keep; the lock shows it to them.
private final class TransferDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private let receiver: any TransferReceiver
  let turn = NSLock()
  private var continuation: CheckedContinuation<TransferEnd, Never>?
  /// Set when the receiver wants no more; what still comes is dropped.
  private var decided: TransferEnd?

  init(_ receiver: any TransferReceiver) { self.receiver = receiver }

  func start(_ task: URLSessionTask, _ continuation: CheckedContinuation<TransferEnd, Never>) {
    turn.withLock { self.continuation = continuation }
    task.resume()
  }

  /// A redirect is an answer like others.
  ///
  /// The handler is never called: the library stops the program at its call when the time ran out just
  /// before, so the task is stopped instead.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    turn.withLock {
      if decided == nil { decide(on: response) }
      decided = decided ?? .complete
    }
    stop(task)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let isWanted = turn.withLock {
      if decided == nil { decide(on: response) }
      return decided == nil
    }
    completionHandler(isWanted ? .allow : .cancel)
    if !isWanted { stop(dataTask) }
  }

  private func decide(on response: URLResponse) {
    guard let response = response as? HTTPURLResponse, let url = response.url else {
      decided = .broken(DownloadWords.notHTTP)
      return
    }
    var fields: [String: String] = [:]
    for (name, value) in response.allHeaderFields { fields["\(name)"] = "\(value)" }
    let head = ResponseHead(status: response.statusCode, fields: fields, url: url)
    do throws(DataError) {
      if try !receiver.receive(head) { decided = .complete }
    } catch {
      decided = .refused(error)
    }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isRefused = turn.withLock {
      guard decided == nil else { return false }
      do throws(DataError) {
        try receiver.receive(data)
      } catch {
        decided = .refused(error)
      }
      return decided != nil
    }
    if isRefused { stop(dataTask) }
  }

  /// Cancelling waits for the session, which may be waiting for the queue this runs on.
  private func stop(_ task: URLSessionTask) { DispatchQueue.global().async { task.cancel() } }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
  ) {
    turn.withLock {
      continuation?.resume(returning: decided ?? Self.end(of: error))
      continuation = nil
    }
  }

  private static func end(of error: (any Error)?) -> TransferEnd {
    guard let error else { return .complete }
    let code = (error as? URLError)?.code
    return code == .cancelled ? .cancelled : .broken(sentence(of: code, error))
  }

  private static func sentence(of code: URLError.Code?, _ error: any Error) -> Wording {
    switch code {
    case .timedOut: DownloadWords.silence
    case .cannotConnectToHost: DownloadWords.nobody
    case .cannotFindHost, .dnsLookupFailed: DownloadWords.noComputer
    case .networkConnectionLost: DownloadWords.lostConnection
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate:
      DownloadWords.untrusted
    default: DownloadWords.failedConnection((error as NSError).localizedDescription)
    }
  }
}
