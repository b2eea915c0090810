import Glibc

/// The python interpreter that has the package `varlink`: the path in `VARLINK_PYTHON`, else `/usr/bin/python3`.
public enum VarlinkPython {
    /// Nil where the interpreter is not there, or has not got the package.
    public static let interpreter: String? = {
        let path = getenv("VARLINK_PYTHON").map { String(cString: $0) } ?? "/usr/bin/python3"
        return (try? Child(path, ["-c", "import varlink"]).wait()) == 0 ? path : nil
    }()
}
