// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;
import org.bitstreamproject.verkstad.shared.persistence.Twice;

/** Groups, and the lists other features read. */
class CaseMembersTest {
    private static final int MOST = CaseBuilder.FORM
            .fields()
            .filter(field -> field.type() == FieldType.MEMBERS)
            .findFirst()
            .orElseThrow()
            .maximum();

    @TestOnBothDatabases
    void sharesTheCaseOnlyOnceTheColleagueSaysYes(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var ingrid = edition.participant(Country.NO);
        var tor = edition.participant(Country.NO);
        var uid = edition.kase(ingrid, "Henvisning", edition.organisation("Kommunen", Country.NO));

        db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, tor.enrolment()));
        assertThatThrownBy(() -> edition.write(tor.enrolment(), uid, "B1", "hei"))
                .isInstanceOf(NotVisible.class);
        db.inTransaction(em -> CaseBuilder.members(em).confirm(tor.enrolment(), uid));
        edition.write(tor.enrolment(), uid, "B1", "Ta imot henvisning");

        CaseSummary summary =
                db.in(em -> CaseBuilder.cases(em).ofEnrolment(tor.enrolment()).orElseThrow());
        assertThat(summary.members())
                .extracting(CaseSummary.Member::enrolment)
                .containsExactly(ingrid.enrolment(), tor.enrolment());
    }

    @TestOnBothDatabases
    void refusesAColleagueOfAnotherOrganisation(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var ingrid = edition.participant(Country.NO);
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(ingrid, "Henvisning", edition.organisation("Kommunen", Country.NO));
        edition.kase(karin, "Skolskjuts", edition.organisation("Annan", Country.SE));

        assertThatThrownBy(() -> db.inTransaction(
                        em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, karin.enrolment())))
                .isInstanceOf(OtherOrganisation.class);
    }

    @TestOnBothDatabases
    void keepsEverybodyInOneCase(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var organisation = edition.organisation("Kommunen", Country.NO);
        var ingrid = edition.participant(Country.NO);
        var tor = edition.participant(Country.NO);
        var first = edition.kase(ingrid, "Henvisning", organisation);
        var second = edition.kase(tor, "Byggesak", organisation);

        assertThatThrownBy(() -> db.inTransaction(
                        em -> CaseBuilder.members(em).invite(ingrid.enrolment(), first, tor.enrolment())))
                .isInstanceOf(AlreadyInACase.class);
        assertThat(edition.kase(tor, "En til", organisation)).isEqualTo(second);
    }

    @TestOnBothDatabases
    void asksOnlyThoseWhoMayJoin(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var organisation = edition.organisation("Kommunen", Country.NO);
        var ingrid = edition.participant(Country.NO);
        var tor = edition.participant(Country.NO);
        var teacher = edition.person(Country.NO, Role.TEACHER);
        var elsewhere = edition.participant(Country.SE);
        edition.kase(elsewhere, "Annat", edition.organisation("Annan", Country.SE));
        var uid = edition.kase(ingrid, "Henvisning", organisation);

        List<Participant> candidates = db.in(em -> CaseBuilder.members(em).candidates(ingrid.enrolment(), uid));

        assertThat(candidates).extracting(Participant::enrolment).containsExactly(tor.enrolment());
        assertThatThrownBy(() -> db.inTransaction(
                        em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, teacher.enrolment())))
                .isInstanceOf(NotVisible.class);
    }

    @TestOnBothDatabases
    void letsSomebodySayNoAndBeAskedAgain(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var ingrid = edition.participant(Country.NO);
        var tor = edition.participant(Country.NO);
        var uid = edition.kase(ingrid, "Henvisning", edition.organisation("Kommunen", Country.NO));
        db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, tor.enrolment()));

        db.inTransaction(em -> CaseBuilder.members(em).decline(tor.enrolment(), uid));
        List<CaseMembers.Invitation> afterNo =
                db.in(em -> CaseBuilder.members(em).invitations(tor.enrolment()));
        db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, tor.enrolment()));
        List<CaseMembers.Invitation> asked = db.in(em -> CaseBuilder.members(em).invitations(tor.enrolment()));

        assertThat(afterNo).isEmpty();
        assertThat(asked).extracting(CaseMembers.Invitation::caseUid).containsExactly(uid);
    }

    @TestOnBothDatabases
    void listsTheCasesOfItsEditionUnderTheLastingOrganisation(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var umea = edition.organisation("Umeå kommun", Country.SE);
        var spelling = edition.organisation("Umea kn", Country.SE);
        var bodo = edition.organisation("Bodø kommune", Country.NO);
        edition.kase(edition.participant(Country.SE), "Ansökan", spelling);
        var odd = edition.participant(Country.NO);
        var uid = edition.kase(odd, "Byggesak", bodo);
        edition.write(odd.enrolment(), uid, "A9", String.valueOf(umea.value()));
        CaseBuilder.anEdition(db).kase(CaseBuilder.anEdition(db).participant(Country.SE), "I en annan omgång", umea);
        db.inTransaction(em -> new CourseBuilder(em).organisations().merge(spelling, umea, odd.edition(), "test"));

        List<CaseSummary> cases = db.in(em -> CaseBuilder.cases(em).inEdition(odd.edition()));

        assertThat(cases).extracting(CaseSummary::title).containsExactly("Ansökan", "Byggesak");
        assertThat(cases).extracting(CaseSummary::organisation).containsExactly(umea, bodo);
        assertThat(cases).extracting(CaseSummary::country).containsExactly(Country.SE, Country.NO);
        assertThat(cases.get(1).excluded()).isEqualTo(Set.of(umea));
        assertThat(cases.get(1).confidentiality()).isEqualTo(Confidentiality.REVIEWERS);
    }

    @TestOnBothDatabases
    void neverAsksMoreThanTheGroupHolds(Database db) throws Exception {
        var edition = CaseBuilder.anEdition(db);
        var ingrid = edition.participant(Country.NO);
        var uid = edition.kase(ingrid, "Henvisning", edition.organisation("Kommunen", Country.NO));
        var asked = new ArrayList<Callable<Boolean>>();
        for (int colleague = 0; colleague < MOST + 2; colleague++) {
            var whom = edition.participant(Country.NO).enrolment();
            asked.add(() -> {
                try {
                    return untilNoRace(() ->
                            db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, whom)));
                } catch (GroupFull full) {
                    return false;
                }
            });
        }
        var pool = Executors.newFixedThreadPool(asked.size());

        var taken = 0;
        for (var answer : pool.invokeAll(asked)) {
            taken += answer.get() ? 1 : 0;
        }
        pool.shutdown();

        List<CaseMembers.GroupMember> group =
                db.in(em -> CaseBuilder.members(em).group(ingrid.enrolment(), uid));
        assertThat(group).hasSize(MOST);
        assertThat(taken).isEqualTo(MOST - 1);
    }

    @TestOnBothDatabases
    void confirmsNobodyIntoAGroupThatIsFull(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var ingrid = edition.participant(Country.NO);
        var tor = edition.participant(Country.NO);
        var uid = edition.kase(ingrid, "Henvisning", edition.organisation("Kommunen", Country.NO));
        db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, tor.enrolment()));
        // as many as the course allows, though one was asked already: the course may allow fewer than it did
        for (int member = 1; member < MOST; member++) {
            var one = edition.participant(Country.NO).enrolment();
            db.inTransaction(em -> {
                var cases = new ProcessCases(em);
                var kase = cases.ofMember(uid, ingrid.enrolment());
                cases.add(Membership.founder(kase.id(), one, CourseBuilder.CLOCK.instant()));
            });
        }

        assertThatThrownBy(() -> db.inTransaction(em -> CaseBuilder.members(em).confirm(tor.enrolment(), uid)))
                .isInstanceOf(GroupFull.class);
    }

    @TestOnBothDatabases
    void changesNothingAtASecondPress(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var ingrid = edition.participant(Country.NO);
        var tor = edition.participant(Country.NO);
        var odd = edition.participant(Country.NO);
        var stranger = edition.participant(Country.NO);
        var uid = edition.kase(ingrid, "Henvisning", edition.organisation("Kommunen", Country.NO));

        for (int press = 0; press < 2; press++) {
            db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, tor.enrolment()));
        }
        db.inTransaction(em -> CaseBuilder.members(em).invite(ingrid.enrolment(), uid, odd.enrolment()));
        for (int press = 0; press < 2; press++) {
            db.inTransaction(em -> CaseBuilder.members(em).confirm(tor.enrolment(), uid));
            db.inTransaction(em -> CaseBuilder.members(em).decline(odd.enrolment(), uid));
        }

        List<CaseMembers.GroupMember> group =
                db.in(em -> CaseBuilder.members(em).group(ingrid.enrolment(), uid));
        assertThat(group)
                .extracting(CaseMembers.GroupMember::enrolment, CaseMembers.GroupMember::confirmed)
                .containsExactly(tuple(ingrid.enrolment(), true), tuple(tor.enrolment(), true));
        Long told = db.in(em -> ((Number) em.createNativeQuery(
                                "SELECT COUNT(*) FROM event_log WHERE object_ref = ?1 AND event_type LIKE 'casework.member-%'")
                        .setParameter(1, "case:" + uid)
                        .getSingleResult())
                .longValue());
        assertThat(told).isEqualTo(4);
        assertThatThrownBy(() -> db.inTransaction(em -> CaseBuilder.members(em).confirm(odd.enrolment(), uid)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> db.inTransaction(em -> CaseBuilder.members(em).confirm(stranger.enrolment(), uid)))
                .isInstanceOf(NotVisible.class);
    }

    /** Ten at once lose more than one race each; people press twice at most. */
    private static boolean untilNoRace(Runnable useCase) {
        for (int turn = 0; ; turn++) {
            try {
                useCase.run();
                return true;
            } catch (RuntimeException failed) {
                if (turn == 50 || !Twice.isRace(failed)) {
                    throw failed;
                }
            }
        }
    }
}
