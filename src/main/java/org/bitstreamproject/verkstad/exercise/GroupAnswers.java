// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
 * each counts; those of teachers do not. Who leaves goes from the values in {@link Steps}, too.
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
        return values(people(edition, exercise, figures), Answered::country, Set.of());
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
        var inCountry = people(edition, exercise, figures).stream()
                .filter(one -> one.country() == country)
                .toList();
        return values(inCountry, Answered::organisation, Set.of(Optional.<OrganisationId>empty()))
                .getOrDefault(Optional.of(organisation), GroupValues.NONE);
    }

    /** Whether a part may be seen hangs on everybody's last answer; what is seen of it comes in {@link Steps}. */
    private static <K> Map<K, GroupValues> values(List<Answered> answers, Function<Answered, K> part, Set<K> others) {
        var parts = answers.stream().collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toList()));
        var last = new HashMap<K, List<Map<String, BigDecimal>>>();
        var seen = new HashMap<K, Map<String, List<BigDecimal>>>();
        parts.forEach((key, given) -> {
            var newest = new LinkedHashMap<EnrolmentId, Map<String, BigDecimal>>();
            given.forEach(one -> newest.put(one.answer().who(), one.answer().figures()));
            last.put(key, List.copyOf(newest.values()));
            seen.put(key, Steps.seen(given.stream().map(Answered::answer).toList()));
        });
        return GroupValues.ofParts(last, others, seen);
    }

    /** Every complete answer in the order they came; somebody who left says nothing more from then on. */
    private List<Answered> people(
            EditionId edition, String exercise, Function<Map<String, String>, Map<String, BigDecimal>> figures) {
        var taking = participants.inEdition(edition).stream()
                .collect(Collectors.toMap(Participant::enrolment, Function.identity()));
        if (taking.isEmpty()) {
            return List.of();
        }
        var departed = participants.departed(edition);
        departed.forEach(gone -> taking.put(gone.who().enrolment(), gone.who()));
        var rows = entityManager
                .createQuery(
                        "SELECT a.id, a.enrolment, a.figures, a.answeredAt FROM Attempt a WHERE a.exercise = :exercise AND a.passed = TRUE"
                                + " AND a.enrolment IN :taking ORDER BY a.id",
                        Object[].class)
                .setParameter("exercise", exercise)
                .setParameter("taking", taking.keySet())
                .getResultList();
        var older = older(rows);
        var said = new ArrayList<Answered>(rows.stream()
                .map(row -> {
                    var who = Objects.requireNonNull(taking.get((EnrolmentId) row[1]));
                    var known = row[2] == null
                            ? figures.apply(Objects.requireNonNull(older.get((Long) row[0])))
                            : Figures.parse((String) row[2]);
                    return new Answered(
                            who.country(),
                            Optional.ofNullable(who.organisation()),
                            new Steps.Answer(who.enrolment(), known),
                            (Instant) row[3]);
                })
                .toList());
        departed.forEach(gone -> said.add(new Answered(
                gone.who().country(),
                Optional.ofNullable(gone.who().organisation()),
                new Steps.Answer(gone.who().enrolment(), Map.of()),
                gone.at())));
        said.sort(Comparator.comparing(Answered::at));
        return said;
    }

    /** The answers of attempts from before figures were kept beside them, asked for together. */
    private Map<Long, Map<String, String>> older(List<Object[]> rows) {
        var ids = rows.stream()
                .filter(row -> row[2] == null)
                .map(row -> (Long) row[0])
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("SELECT a.id, a FROM Attempt a WHERE a.id IN :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                row -> (Long) row[0],
                                row -> ((Attempt) row[1]).info().answers()));
    }

    private record Answered(Country country, Optional<OrganisationId> organisation, Steps.Answer answer, Instant at) {}
}
