// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitstreamproject.verkstad.casework.CaseBuilder;
import org.bitstreamproject.verkstad.casework.FrozenCaseBuilder;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.Admission;
import org.bitstreamproject.verkstad.course.CourseBuilder;
import org.bitstreamproject.verkstad.course.GrantScope;
import org.bitstreamproject.verkstad.progress.LeaderPages.LeadersPage;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.Grant;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;
import org.bitstreamproject.verkstad.shared.domain.Role;
import org.bitstreamproject.verkstad.shared.persistence.Database;
import org.bitstreamproject.verkstad.shared.persistence.TestOnBothDatabases;

/** A leader sees what was handed in, never a draft. */
class ViewLeadersTest {
    private static final String CONFIDENTIALITY = "A7";

    @TestOnBothDatabases
    void seesNoWordOfACaseBeforeItIsHandedIn(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var municipality = edition.organisation("Kommunen", Country.SE);
        aSharedCase(db, edition, municipality);

        var page = view(db, aLeader(db, edition, municipality));

        assertThat(page.cases()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEmpty();
            assertThat(line.handedIn()).isNull();
        });
    }

    @TestOnBothDatabases
    void seesTheTitleOfTheNewestCopy(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var municipality = edition.organisation("Kommunen", Country.SE);
        var karin = aSharedCase(db, edition, municipality);
        var uid = db.in(em -> CaseBuilder.cases(em)
                .ofEnrolment(karin.enrolment())
                .orElseThrow()
                .uid());
        db.inTransaction(em -> FrozenCaseBuilder.handIn(em, uid, "MS3", karin.enrolment()));
        db.inTransaction(em -> FrozenCaseBuilder.handIn(em, uid, "MS4", karin.enrolment()));

        var page = view(db, aLeader(db, edition, municipality));

        assertThat(page.cases()).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Bygglov i Umeå");
            assertThat(line.handedIn()).isNotNull();
        });
    }

    @TestOnBothDatabases
    void followsTheOrganisationWhenItIsMerged(Database db) {
        var edition = CaseBuilder.anEdition(db);
        var duplicate = edition.organisation("Kommunen", Country.SE);
        var lasting = edition.organisation("Kommun", Country.SE);
        var karin = aSharedCase(db, edition, lasting);
        var leader = aLeader(db, edition, duplicate);
        var before = view(db, leader);

        db.inTransaction(
                em -> new CourseBuilder(em).organisations().merge(duplicate, lasting, karin.edition(), "test"));
        var merged = view(db, leader);
        db.inTransaction(em -> new CourseBuilder(em).organisations().separate(duplicate, "test"));

        assertThat(before.cases()).isEmpty();
        assertThat(merged.cases()).hasSize(1);
        assertThat(view(db, leader).cases()).isEmpty();
    }

    private static Admission aSharedCase(Database db, CaseBuilder edition, OrganisationId municipality) {
        var karin = edition.participant(Country.SE);
        var uid = edition.kase(karin, "Hemligt arbetsnamn", municipality);
        db.inTransaction(em -> CaseBuilder.rewrite(em, karin.enrolment(), uid, CONFIDENTIALITY, "COURSE"));
        return karin;
    }

    private static Admission aLeader(Database db, CaseBuilder edition, OrganisationId municipality) {
        var leader = edition.participant(Country.SE);
        db.inTransaction(em -> new CourseBuilder(em)
                .grants()
                .grant(leader.person(), Grant.LEADER, GrantScope.of(municipality), "test"));
        return leader;
    }

    private static LeadersPage view(Database db, Admission leader) {
        var session = CaseBuilder.session(leader, Role.PARTICIPANT, Language.SV);
        return db.in(em -> new ViewLeaders(
                        CaseBuilder.cases(em),
                        new Submissions(em),
                        new CourseBuilder(em).organisations(),
                        new CourseBuilder(em).grants())
                .of(session));
    }
}
