// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FieldEdit;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.exercise.TaskBuilder;
import org.bitstreamproject.verkstad.progress.leaders.LeaderDecision.NewDecision;
import org.bitstreamproject.verkstad.progress.leaders.Workshops.Sent;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Commands;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;
import org.bitstreamproject.verkstad.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** A municipality with somebody who leads it. */
final class Town {
    final Database db;
    final CaseBuilder edition;
    final OrganisationId id;
    final String uid;
    final Admission leader;
    final SessionInfo session;

    Town(Database db) {
        this(db, Language.SV);
    }

    Town(Database db, Language language) {
        this.db = db;
        edition = CaseBuilder.anEdition(db);
        id = edition.organisation(CourseBuilder.aKey("Kommunen"), Country.SE);
        uid = db.in(em -> new CourseBuilder(em).organisations().one(id).uid());
        leader = edition.participant(Country.SE);
        db.inTransaction(
                em -> new CourseBuilder(em).grants().grant(leader.person(), Grant.LEADER, GrantScope.of(id), "test"));
        session = CaseBuilder.session(leader, Role.PARTICIPANT, language);
    }

    WorkshopPage show(String workshop) {
        return db.in(em -> workshops(em).show(session, uid, workshop, false));
    }

    @Nullable WorkshopPage keep(String workshop, Map<String, String> fields, int base) {
        var typed = new HashMap<String, List<String>>();
        fields.forEach((name, text) -> typed.put(name, List.of(text)));
        return db.in(em -> workshops(em).keep(session, uid, workshop, new Sent(typed, base)));
    }

    void decide(NewDecision decided) {
        decide(UUID.randomUUID().toString(), decided);
    }

    void decide(String command, NewDecision decided) {
        db.inTransaction(em -> decisions(em).decide(session, uid, "LD3", command, decided));
    }

    String kase(String confidentiality) {
        var who = edition.participant(Country.SE);
        var kase = edition.kase(who, "Hemligt arbetsnamn", id);
        db.inTransaction(em -> CaseBuilder.rewrite(em, who.enrolment(), kase, "A7", confidentiality));
        return kase;
    }

    void share(String kase, String confidentiality, int base) {
        db.inTransaction(em -> {
            var by = CaseBuilder.cases(em)
                    .byUid(leader.edition(), kase)
                    .orElseThrow()
                    .members()
                    .get(0)
                    .enrolment();
            CaseBuilder.saveField(em).save(by, kase, new FieldEdit("A7", confidentiality, base));
        });
    }

    void participantsAnswer(int people) {
        for (var i = 0; i < people; i++) {
            var who = edition.participant(Country.SE);
            db.inTransaction(em -> {
                new CourseBuilder(em).enrolments().belongTo(who.enrolment(), id);
                TaskBuilder.answered(
                        em, who.enrolment(), "E1.2", Map.of("PER1-today", "6", "PER1-wished", "2", "REACTIVE-3", "1"));
            });
        }
    }

    static Workshops workshops(EntityManager em) {
        var course = new CourseBuilder(em);
        return new Workshops(
                rooms(em),
                new LedOrganisations(course.organisations(), course.grants()),
                new LeaderNotes(em),
                course.packages(),
                TaskBuilder.groups(em),
                new Submissions(em),
                new TextRules(new Texts()),
                CLOCK);
    }

    static RecordDecision decisions(EntityManager em) {
        return new RecordDecision(
                rooms(em), new LeaderNotes(em), new Commands(em, CLOCK), new AuditTrail(em, CLOCK), CLOCK);
    }

    static Rooms rooms(EntityManager em) {
        var course = new CourseBuilder(em);
        return new Rooms(
                new LedOrganisations(course.organisations(), course.grants()),
                new LeaderNotes(em),
                course.packages(),
                TaskBuilder.tasks(em),
                CaseBuilder.cases(em));
    }
}
