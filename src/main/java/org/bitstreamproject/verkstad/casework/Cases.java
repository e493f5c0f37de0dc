// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.OrganisationInfo;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.OrganisationId;

/** Cases for other features to read: a fixed number of queries however many there are. Who may see them is the caller's question. */
@Dependent
@Transactional
public class Cases {
    private final EntityManager entityManager;
    private final CaseForms forms;
    private final Enrolments enrolments;
    private final Organisations organisations;

    @Inject
    Cases(EntityManager entityManager, CaseForms forms, Enrolments enrolments, Organisations organisations) {
        this.entityManager = entityManager;
        this.forms = forms;
        this.enrolments = enrolments;
        this.organisations = organisations;
    }

    /** Whose the model in a case's field is. */
    public static ModelOwner model(CaseId kase, String field) {
        return new ModelOwner(Drafts.OWNER, kase.value(), field);
    }

    /** The case whose model it is; empty for a model that belongs to no case. */
    public static Optional<CaseId> of(ModelOwner owner) {
        return owner.kind().equals(Drafts.OWNER) ? Optional.of(new CaseId(owner.id())) : Optional.empty();
    }

    /** Every case of the edition, by title. */
    public List<CaseSummary> inEdition(EditionId edition) {
        var found = entityManager
                .createQuery("SELECT c FROM ProcessCase c WHERE c.edition = :edition", ProcessCase.class)
                .setParameter("edition", edition)
                .getResultList();
        return summaries(edition, found);
    }

    /** The case this enrolment is a confirmed member of. */
    public Optional<CaseSummary> ofEnrolment(EnrolmentId enrolment) {
        return new ProcessCases(entityManager)
                .ofMember(enrolment)
                .map(kase -> summaries(kase.edition(), List.of(kase)).get(0));
    }

    /** Empty when there is no such case. */
    public Optional<CaseSummary> one(CaseId id) {
        return Optional.ofNullable(entityManager.find(ProcessCase.class, id.value()))
                .map(kase -> summaries(kase.edition(), List.of(kase)).get(0));
    }

    /** Empty when the edition has no case with this uid. */
    public Optional<CaseSummary> byUid(EditionId edition, String uid) {
        return new ProcessCases(entityManager)
                .inEdition(edition, uid)
                .map(kase -> summaries(edition, List.of(kase)).get(0));
    }

    private List<CaseSummary> summaries(EditionId edition, List<ProcessCase> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var ids = cases.stream().map(ProcessCase::id).toList();
        var slots = slots(edition);
        var texts = texts(ids, slots.values());
        var saved = lastSaved(ids);
        var members = members(ids, edition);
        var receipts = receipts(ids);
        var organisation = organisations(cases);
        return cases.stream()
                .map(kase -> {
                    var works = Objects.requireNonNull(organisation.get(kase.organisation()));
                    var of = texts.getOrDefault(kase.id(), Map.of());
                    return new CaseSummary(
                            kase.id(),
                            kase.uid(),
                            of.getOrDefault(slots.getOrDefault(CaseForm.TITLE, ""), ""),
                            works.id(),
                            works.name(),
                            works.country(),
                            kase.cohort(),
                            kase.language(),
                            kase.confidentiality(),
                            kase.isOpen(),
                            saved.getOrDefault(kase.id(), kase.startedAt()),
                            excluded(of.getOrDefault(slots.getOrDefault(CaseForm.EXCLUDED, ""), "")),
                            members.getOrDefault(kase.id(), List.of()),
                            receipts.getOrDefault(kase.id(), List.of()));
                })
                .sorted(Comparator.comparing(CaseSummary::title).thenComparing(CaseSummary::uid))
                .toList();
    }

    /** Key of the template field → its slot. */
    private Map<String, String> slots(EditionId edition) {
        return forms.of(edition)
                .fields()
                .filter(field -> Set.of(CaseForm.TITLE, CaseForm.EXCLUDED).contains(field.key()))
                .collect(Collectors.toMap(Field::key, Field::id));
    }

    private Map<CaseId, Map<String, String>> texts(List<CaseId> cases, Collection<String> slots) {
        var texts = new HashMap<CaseId, Map<String, String>>();
        entityManager
                .createQuery(
                        "SELECT f FROM FieldText f WHERE f.owner = 0 AND f.slot IN :slots AND f.kase IN :cases",
                        FieldText.class)
                .setParameter("slots", slots)
                .setParameter("cases", cases)
                .getResultStream()
                .forEach(text -> texts.computeIfAbsent(text.kase(), any -> new HashMap<>())
                        .put(text.slot(), text.text()));
        return texts;
    }

    /** Plain SQL, because JPQL hands the maximum of a converted column to the converter as something else. */
    @SuppressWarnings("unchecked")
    private Map<CaseId, Instant> lastSaved(List<CaseId> cases) {
        var ids = cases.stream().map(id -> String.valueOf(id.value())).collect(Collectors.joining(","));
        var rows = (List<Object[]>) entityManager
                .createNativeQuery("SELECT kase_id, MAX(written_at) FROM case_field WHERE kase_id IN (" + ids
                        + ") GROUP BY kase_id")
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> new CaseId(((Number) row[0]).longValue()),
                        row -> ((Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    private Map<CaseId, List<CaseSummary.Member>> members(List<CaseId> cases, EditionId edition) {
        var names = enrolments.inEdition(edition).stream()
                .collect(Collectors.toMap(Participant::enrolment, Participant::name));
        return entityManager
                .createQuery("SELECT m FROM Membership m WHERE m.kase IN :cases ORDER BY m.id", Membership.class)
                .setParameter("cases", cases)
                .getResultStream()
                .filter(Membership::isConfirmed)
                .filter(member -> names.containsKey(member.enrolment()))
                .collect(groupingBy(
                        Membership::kase,
                        mapping(
                                member -> new CaseSummary.Member(
                                        member.enrolment(), names.getOrDefault(member.enrolment(), "")),
                                toList())));
    }

    private Map<CaseId, List<Receipt>> receipts(List<CaseId> cases) {
        var receipts = new HashMap<CaseId, List<Receipt>>();
        entityManager
                .createQuery(
                        "SELECT s.kase, s.uid, s.milestone, s.number, s.at, s.late, s.sha256 FROM Submission s"
                                + " WHERE s.kase IN :cases ORDER BY s.number DESC",
                        Object[].class)
                .setParameter("cases", cases)
                .getResultStream()
                .forEach(row -> receipts.computeIfAbsent((CaseId) row[0], any -> new ArrayList<>())
                        .add(new Receipt(
                                (String) row[1],
                                (String) row[2],
                                (Integer) row[3],
                                (Instant) row[4],
                                (Boolean) row[5],
                                (String) row[6])));
        return receipts;
    }

    /** One query for those that stand, one more for each that was merged away. */
    private Map<OrganisationId, OrganisationInfo> organisations(List<ProcessCase> cases) {
        var known = new HashMap<OrganisationId, OrganisationInfo>(
                organisations.all().stream().collect(Collectors.toMap(OrganisationInfo::id, Function.identity())));
        cases.forEach(kase -> known.computeIfAbsent(kase.organisation(), organisations::one));
        return known;
    }

    private static Set<OrganisationId> excluded(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(","))
                        .map(id -> new OrganisationId(Long.parseLong(id)))
                        .collect(Collectors.toSet());
    }
}
