// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** Programmes to allocate: organisations with people and cases, numbered in the order they are added. */
final class ProgrammeBuilder {
    final List<Candidate> people = new ArrayList<>();
    final List<CaseToReview> cases = new ArrayList<>();
    private int organisations;
    private Set<Pair> earlier = Set.of();

    static ProgrammeBuilder aProgramme() {
        return new ProgrammeBuilder();
    }

    /** Fifteen cases by thirty people of seven organisations, four Swedish and three Norwegian. */
    static ProgrammeBuilder theUsualOne() {
        return aProgramme()
                .with(Country.SE, 6, 3)
                .with(Country.SE, 4, 2)
                .with(Country.SE, 4, 2)
                .with(Country.SE, 2, 1)
                .with(Country.NO, 6, 3)
                .with(Country.NO, 4, 2)
                .with(Country.NO, 4, 2);
    }

    /** An organisation whose people are spread evenly over its cases; people beyond that have none. */
    ProgrammeBuilder with(Country country, int persons, int own) {
        organisations++;
        var firstPerson = people.size() + 1;
        for (var i = 0; i < persons; i++) {
            people.add(new Candidate(
                    new EnrolmentId(people.size() + 1), country, new OrganisationId(organisations), false));
        }
        for (var j = 0; j < own; j++) {
            var members = new HashSet<EnrolmentId>();
            for (var i = j; i < persons; i += own) {
                members.add(new EnrolmentId(firstPerson + i));
            }
            cases.add(new CaseToReview(
                    new CaseId(cases.size() + 1),
                    members,
                    new OrganisationId(organisations),
                    false,
                    false,
                    false,
                    Set.of(),
                    Set.of()));
        }
        return this;
    }

    ProgrammeBuilder excluding(int kase, int organisation, int person) {
        var old = cases.get(kase - 1);
        cases.set(
                kase - 1,
                new CaseToReview(
                        old.id(),
                        old.members(),
                        old.organisation(),
                        old.ofCompany(),
                        old.companiesWelcome(),
                        old.teachersOnly(),
                        Set.of(new OrganisationId(organisation)),
                        Set.of(new EnrolmentId(person))));
        return this;
    }

    ProgrammeBuilder welcomingCompanies(int kase) {
        var old = cases.get(kase - 1);
        cases.set(
                kase - 1,
                new CaseToReview(old.id(), old.members(), old.organisation(), false, true, false, Set.of(), Set.of()));
        return this;
    }

    ProgrammeBuilder forTeachersOnly(int kase) {
        var old = cases.get(kase - 1);
        cases.set(
                kase - 1,
                new CaseToReview(old.id(), old.members(), old.organisation(), false, false, true, Set.of(), Set.of()));
        return this;
    }

    /** Somebody who works at a company and has no case. */
    ProgrammeBuilder aCompanyPerson(Country country) {
        organisations++;
        people.add(new Candidate(new EnrolmentId(people.size() + 1), country, new OrganisationId(organisations), true));
        return this;
    }

    ProgrammeBuilder afterARoundOf(List<Pair> pairs) {
        earlier = Set.copyOf(pairs);
        return this;
    }

    Question asked(long seed) {
        return Question.two(cases, people, earlier, seed);
    }

    Candidate person(EnrolmentId id) {
        return people.get((int) id.value() - 1);
    }
}
