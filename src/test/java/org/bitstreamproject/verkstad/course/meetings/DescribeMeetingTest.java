// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitstreamproject.verkstad.course.CourseBuilder.CLOCK;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aBinding;
import static org.bitstreamproject.verkstad.course.CourseBuilder.aKey;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.Anchor;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

class DescribeMeetingTest {

    @TestOnBothDatabases
    void keepsWhatAnExaminerWritesAndSaysSoInTheAuditTrail(Database db) {
        var dag = examiner(db);

        var other = write(db, dag, 0, "Lärarutbildningshuset, sal 305");

        assertThat(other).isEmpty();
        MeetingText stored =
                db.in(em -> new MeetingTexts(em).of(dag.edition(), Anchor.B).orElseThrow());
        assertThat(stored.words()).isEqualTo(venue("Lärarutbildningshuset, sal 305"));
        assertThat(stored.version()).isEqualTo(1);
        assertThat(audited(db, dag)).containsExactly("venue: Lärarutbildningshuset, sal 305");
    }

    @TestOnBothDatabases
    void showsWhatSomebodyElseWroteInsteadOfOverwritingIt(Database db) {
        var dag = examiner(db);
        write(db, dag, 0, "Sal 305");
        write(db, dag, 1, "Sal 306");

        var other = write(db, dag, 1, "Sal 400").orElseThrow();

        assertThat(other.words()).isEqualTo(venue("Sal 306"));
        assertThat(write(db, dag, other.version(), "Sal 400")).isEmpty();
    }

    @TestOnBothDatabases
    void theSameWordsTwiceAreNoConflict(Database db) {
        var dag = examiner(db);
        write(db, dag, 0, "Sal 305");

        assertThat(write(db, dag, 0, "Sal 305")).isEmpty();
        assertThat(audited(db, dag)).hasSize(1);
    }

    @TestOnBothDatabases
    void ofTenAtOnceOneWritesAndNineAreTold(Database db) throws Exception {
        var dag = examiner(db);
        var pool = Executors.newFixedThreadPool(10);

        var answers = pool.invokeAll(IntStream.range(0, 10)
                .mapToObj(number -> (Callable<Optional<DescribeMeeting.Other>>)
                        () -> Twice.tried(() -> write(db, dag, 0, "Sal " + number)))
                .toList());
        pool.shutdown();

        var told = 0;
        for (var answer : answers) {
            told += answer.get().isPresent() ? 1 : 0;
        }
        assertThat(told).isEqualTo(9);
        assertThat(audited(db, dag)).hasSize(1);
    }

    private static Optional<DescribeMeeting.Other> write(Database db, Admission who, int version, String venue) {
        return db.in(em -> useCase(em)
                .write(
                        new DescribeMeeting.Change(who.edition(), Anchor.B, Language.SV, who.person(), version),
                        venue(venue)));
    }

    private static MeetingWords venue(String text) {
        return new MeetingWords(Map.of("venue", text));
    }

    private static DescribeMeeting useCase(EntityManager em) {
        return new DescribeMeeting(new MeetingTexts(em), new AuditTrail(em, CLOCK), CLOCK);
    }

    @SuppressWarnings("unchecked")
    private static List<String> audited(Database db, Admission who) {
        return db.in(em -> ((List<Object>) em.createNativeQuery(
                                "SELECT state_after FROM audit_trail WHERE action = 'meetings.described' AND object_ref = ?1 ORDER BY seq_no")
                        .setParameter(1, "edition:" + who.edition().value() + " meeting:B")
                        .getResultList())
                .stream().map(Objects::toString).toList());
    }

    private static Admission examiner(Database db) {
        return db.in(em -> {
            var course = new CourseBuilder(em);
            var platform = course.platform(aKey("umu"), Country.SE);
            course.bindContext().bind(platform, aBinding(aKey("VM"), Country.SE));
            return course.admit(platform, "examiner", Role.TEACHER);
        });
    }
}
