// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.shared.domain.Country;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/**
 * What the participants of an edition answered in an instrument, only ever as {@link GroupValues}. The last complete answer of
 * each counts; those of teachers and of people who left do not.
 */
@Dependent
@Transactional
public class GroupAnswers {
    private final EntityManager entityManager;
    private final Participants participants;

    @Inject
    public GroupAnswers(EntityManager entityManager, Participants participants) {
        this.entityManager = entityManager;
        this.participants = participants;
    }

    /**
     * The countries side by side.
     *
     * @param figures what one person's answers come to, by name
     * @return no country while one to four have answered in it, or in the other
     */
    public Map<Country, GroupValues> byCountry(
            EditionId edition, String exercise, Function<Map<String, String>, Map<String, BigDecimal>> figures) {
        var people = people(edition, exercise, figures);
        var byCountry = people.stream()
                .collect(Collectors.groupingBy(
                        Answered::country, Collectors.mapping(Answered::figures, Collectors.toList())));
        return GroupValues.ofParts(byCountry, Set.of());
    }

    /**
     * One organisation, as part of its country's participants.
     *
     * @param country the organisation's
     * @return {@link GroupValues#NONE} when too few have answered, there or elsewhere in the country
     */
    public GroupValues ofOrganisation(
            EditionId edition,
            String exercise,
            OrganisationId organisation,
            Country country,
            Function<Map<String, String>, Map<String, BigDecimal>> figures) {
        var byOrganisation = people(edition, exercise, figures).stream()
                .filter(one -> one.country() == country)
                .collect(Collectors.groupingBy(
                        Answered::organisation, Collectors.mapping(Answered::figures, Collectors.toList())));
        return GroupValues.ofParts(byOrganisation, Set.of(Optional.empty()))
                .getOrDefault(Optional.of(organisation), GroupValues.NONE);
    }

    private List<Answered> people(
            EditionId edition, String exercise, Function<Map<String, String>, Map<String, BigDecimal>> figures) {
        var taking = participants.inEdition(edition).stream()
                .collect(Collectors.toMap(Participant::enrolment, Function.identity()));
        if (taking.isEmpty()) {
            return List.of();
        }
        var last = new HashMap<EnrolmentId, Map<String, String>>();
        entityManager
                .createQuery(
                        "SELECT a FROM Attempt a WHERE a.exercise = :exercise AND a.passed = TRUE AND a.enrolment IN :taking"
                                + " ORDER BY a.number",
                        Attempt.class)
                .setParameter("exercise", exercise)
                .setParameter("taking", taking.keySet())
                .getResultStream()
                .forEach(attempt -> last.put(attempt.enrolment(), attempt.info().answers()));
        return last.entrySet().stream()
                .map(answered -> {
                    var who = Objects.requireNonNull(taking.get(answered.getKey()));
                    return new Answered(
                            who.country(), Optional.ofNullable(who.organisation()), figures.apply(answered.getValue()));
                })
                .toList();
    }

    private record Answered(Country country, Optional<OrganisationId> organisation, Map<String, BigDecimal> figures) {}
}
