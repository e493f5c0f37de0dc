// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** Groups, and the lists other features read. */
class CaseMembersTest {
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
        db.inTransaction(em -> new CourseBuilder(em).organisations().merge(spelling, umea, "test"));

        List<CaseSummary> cases = db.in(em -> CaseBuilder.cases(em).inEdition(odd.edition()));

        assertThat(cases).extracting(CaseSummary::title).containsExactly("Ansökan", "Byggesak");
        assertThat(cases).extracting(CaseSummary::organisation).containsExactly(umea, bodo);
        assertThat(cases).extracting(CaseSummary::country).containsExactly(Country.SE, Country.NO);
        assertThat(cases.get(1).excluded()).isEqualTo(Set.of(umea));
        assertThat(cases.get(1).confidentiality()).isEqualTo(Confidentiality.REVIEWERS);
    }
}
