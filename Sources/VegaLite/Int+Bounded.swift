extension Int {
    /// A number without its fraction, also where it is too large for a whole number; NaN is 0.
    init(bounded number: Double) {
        self = number.isNaN ? 0 : Int(Swift.max(-1e15, Swift.min(1e15, number)))
    }
}
