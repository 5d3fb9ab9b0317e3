import Presentation
import Storage
import System
import TerminalUI

/// Whether the files that the program lives on are there and whole: its own and the shop's.
struct FileCheckup {
  let folders: ResourceFolders
  /// The store.
  let storePath: String
  /// What is wrong with the configuration; nil for nothing.
  let settingsProblem: (any Error)?
  let strings: Strings

  var findings: [Finding] {
    [settings] + themes + [Finding(.demo, demoVerdict, strings.doctorDemo(demoFolder))] + store
  }

  private var settings: Finding {
    if let settingsProblem {
      return Finding(.settings, .wrong, ErrorMessages(strings).text(of: settingsProblem))
    }
    let path = folders.configuration
    return Finding(
      .settings, Folder.isReadable(path) ? path : strings.doctorNoSettings(path))
  }

  private var themes: [Finding] {
    let found = ThemeFinder(folders: folders).all()
    let problems = found.compactMap { found -> Finding? in
      switch found.theme {
      case .failure(let error):
        return Finding(.themes, .wrong, ErrorMessages(strings).text(of: error))
      case .success(let theme):
        let roles = Set(ThemeLint.findings(in: theme).map { "\($0.role)" }).sorted()
        return roles.isEmpty
          ? nil : Finding(.themes, .note, strings.doctorPaleTheme(found.name, roles: roles))
      }
    }
    return problems.isEmpty ? [Finding(.themes, strings.doctorThemes(found.count))] : problems
  }

  private var demoFolder: String? { folders.shared.map { $0 + "/demo-data" } }
  private var demoVerdict: DoctorVerdict { folders.shared == nil ? .note : .fine }

  private var store: [Finding] {
    do {
      let health = try OrderStore.examine(storePath)
      return [condition(health)] + openFiles + [zone(health.timeZone)]
    } catch StoreError.missing {
      return [Finding(.store, .note, strings.doctorNoStore(storePath)), zone(nil)]
    } catch StoreError.damaged {
      return [Finding(.store, .wrong, strings.doctorDamagedStore(storePath))] + openFiles
    } catch {
      return [Finding(.store, .wrong, ErrorMessages(strings).text(of: error))] + openFiles
    }
  }

  private func condition(_ health: StoreHealth) -> Finding {
    if health.hasLooseRows {
      return Finding(.store, .wrong, strings.doctorDamagedStore(storePath))
    }
    if health.schema < health.newestSchema {
      return Finding(
        .store, .note,
        strings.doctorOlderStore(storePath, found: health.schema, newest: health.newestSchema))
    }
    return Finding(
      .store,
      strings.doctorStore(storePath, byteCount: health.byteCount, schema: health.schema))
  }

  /// The store's files that others than its owner may read; none or one.
  private var openFiles: [Finding] {
    let open = ["", "-wal", "-shm"].map { storePath + $0 }.filter { Folder.isPrivate($0) == false }
    return open.isEmpty ? [] : [Finding(.store, .wrong, strings.doctorOpenFiles(open))]
  }

  private func zone(_ name: String?) -> Finding {
    let zone = name ?? ShopTimeZone.machine().name
    // A machine may be in universal time for want of zone files.
    do throws(TimeZoneError) {
      _ = try ShopTimeZone(named: name ?? "Europe/Amsterdam")
      return Finding(.timeZone, strings.doctorZone(zone, isShops: name != nil))
    } catch .unknown where name == nil {
      return Finding(.timeZone, .wrong, strings.doctorNoZones)
    } catch {
      return Finding(.timeZone, .wrong, ErrorMessages(strings).text(of: error))
    }
  }
}
