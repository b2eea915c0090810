import Glibc

/// Whether `condition` comes true within ten seconds; asks every ten milliseconds.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<1000 {
        if try condition() { return true }
        usleep(10_000)
    }
    return false
}
