// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.privacy.NationalIdRefused;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Records what the management of an organisation decides. */
@Dependent
@Transactional
public class RecordDecision {
    private final Rooms rooms;
    private final LeaderNotes notes;
    private final Commands commands;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    RecordDecision(Rooms rooms, LeaderNotes notes, Commands commands, AuditTrail audit, Clock clock) {
        this.rooms = rooms;
        this.notes = notes;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same command again changes nothing.
     *
     * @throws NotVisible for a workshop without decisions
     * @throws CaseNotShown for a case that is not shown there
     * @throws NationalIdRefused with an identity number in it
     */
    void decide(SessionInfo session, String organisation, String id, String commandId, NewDecision decided) {
        var room = rooms.open(session, organisation, id);
        if (!room.workshop().decides()) {
            throw new NotVisible();
        }
        if (commands.resultOf(commandId, session.person()).isPresent()) {
            return;
        }
        NationalIdRefused.check(List.of(decided.text()));
        if (!decided.kase().isEmpty()
                && room.shared().stream().noneMatch(kase -> kase.uid().equals(decided.kase()))) {
            throw new CaseNotShown();
        }
        notes.add(new LeaderDecision(
                session.edition(), room.organisation().id(), decided, session.person(), clock.instant()));
        audit.append(
                session.actor(),
                "leaders.decided",
                "organisation:" + room.organisation().id().value(),
                null,
                decided.on().toString());
        commands.remember(commandId, session.person(), "decided");
    }
}
