import DemoShop
import System

/// Writes the demo shop: `make-demo-data OUTPUT-FOLDER`.
@main
struct Main {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: make-demo-data OUTPUT-FOLDER")
      return
    }
    for file in DemoFile.all() {
      try OutputFile(path: "\(CommandLine.arguments[1])/\(file.path)").write(file.bytes)
    }
  }
}
