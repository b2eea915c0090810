extension RoomState {
    /// What the wall shows of the retreat: where it is frozen, the picture of that moment, in which only the clock of the
    /// step goes on. Off the record it is never a picture from before.
    public var sessionOnWall: Session? {
        guard let session, var kept = frozen, !session.isOffRecord else { return session }
        kept.clocks = session.clocks
        kept.isPaused = session.isPaused
        kept.payment = session.payment
        return kept
    }

    func freeze(_ isFrozen: Bool) throws(Refusal) -> [Event] {
        guard let session else { throw .noRetreatOpen }
        if isFrozen, session.isOffRecord { throw .offTheRecord }
        return isFrozen == (frozen != nil) ? [] : [.looked(isFrozen ? .frozen : .thawed)]
    }
}
