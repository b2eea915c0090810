/// How long an action may take where neither a day nor the next retreat is known, in days.
let usualDaysOfAnAction = 42

extension Session {
    /// What becomes of what the team will do; nil where it is so already.
    func planned(for planning: Planning, at now: Moment) throws(Refusal) -> Planned? {
        switch planning {
        case .add(let fields, let isOneMore):
            let standing = actions.count { $0.progress != .dropped }
            guard isOneMore || standing < mostActions else { throw .enoughActions(limit: mostActions) }
            let new = Action(id: nextAction, what: "", team: plan.team, by: usualDay(at: now), isDayAssumed: true)
            guard fields.what != nil else { throw .emptyText }
            return .added(action: try changed(new, fields))
        case .edit(let id, let fields):
            let action = try existingAction(id)
            let edited = try changed(action, fields)
            return edited == action ? nil : .edited(action: edited)
        case .remove(let id): return .removed(id: try existingAction(id).id)
        case .tell(let id, let progress, let rawWhy):
            let action = try existingAction(id)
            let why = try reason(rawWhy, for: progress, of: id)
            return action.progress == progress && action.why == why ? nil : .told(id: id, progress: progress, why: why)
        }
    }

    /// Six weeks after the retreat.
    private func usualDay(at now: Moment) -> Day {
        let start = startedAt ?? now
        let today = Day(start, utcOffset: plan.start?.utcOffset ?? 0)?.daysSince1970 ?? 0
        return Day(daysSince1970: today + usualDaysOfAnAction) ?? .first
    }

    private func changed(_ action: Action, _ fields: ActionFields) throws(Refusal) -> Action {
        var result = action
        if let what = fields.what { result.what = try NoteText.clean(what) }
        if let team = fields.team { result.team = try NoteText.clean(team) }
        if let by = fields.by {
            result.by = by
            result.isDayAssumed = false
        }
        if let evidence = fields.evidence { result.evidence = try NoteText.clean(evidence) }
        if let cites = fields.cites { result.cites = try existing(cites) }
        if let classes = fields.classes {
            result.classes = []
            for name in classes { result.classes.append(try NoteText.clean(name)) }
        }
        if let start = fields.start { result.start = start }
        if let check = fields.check { result.check = check }
        if let resources = fields.resources { result.resources = try NoteText.clean(resources) }
        let days = [result.start, result.check, result.by].compactMap(\.self)
        guard days == days.sorted() else { throw .daysOutOfOrder }
        return result
    }

    /// The notes of these numbers, each once.
    private func existing(_ ids: [Note.ID]) throws(Refusal) -> [Note.ID] {
        var result: [Note.ID] = []
        for id in ids where !result.contains(id) { result.append(try existingNote(id).id) }
        return result
    }

    func existingAction(_ id: Action.ID) throws(Refusal) -> Action {
        guard let action = actions.first(where: { $0.id == id }) else { throw .noSuchAction(id: id) }
        return action
    }

    /// What is dropped says why.
    func reason(_ raw: String?, for progress: Action.Progress, of id: Int) throws(Refusal) -> String? {
        if let raw { return try NoteText.clean(raw) }
        guard progress != .dropped else { throw .needsReason(id: id) }
        return nil
    }
}

extension Session {
    /// Makes it happen.
    mutating func apply(_ planned: Planned) {
        switch planned {
        case .added(let action):
            actions.append(action)
            nextAction = max(nextAction, action.id + 1)
        case .edited(let action):
            if let index = actions.firstIndex(where: { $0.id == action.id }) { actions[index] = action }
        case .removed(let id): actions.removeAll { $0.id == id }
        case .told(let id, let progress, let why):
            guard let index = actions.firstIndex(where: { $0.id == id }) else { break }
            actions[index].progress = progress
            actions[index].why = why
        }
    }
}
