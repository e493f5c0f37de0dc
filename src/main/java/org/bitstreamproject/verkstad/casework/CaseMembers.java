// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Organisations;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.exercise.ItemState;
import org.bitstreamproject.verkstad.exercise.ItemStatuses;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.EventLog;

/** The group of a case: members ask colleagues of the same organisation, who say yes or no in person. */
@Dependent
@Transactional
public class CaseMembers {
    private static final int USUALLY_MOST = 6;
    private final ProcessCases cases;
    private final CaseForms forms;
    private final FieldTexts texts;
    private final ItemStatuses statuses;
    private final Participants participants;
    private final Enrolments enrolments;
    private final Organisations organisations;
    private final EventLog events;
    private final Clock clock;

    @Inject
    CaseMembers(
            ProcessCases cases,
            CaseForms forms,
            FieldTexts texts,
            ItemStatuses statuses,
            Participants participants,
            Enrolments enrolments,
            Organisations organisations,
            EventLog events,
            Clock clock) {
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
        this.statuses = statuses;
        this.participants = participants;
        this.enrolments = enrolments;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody asked to join, or a member. @param confirmed false while the answer is awaited */
    public record GroupMember(EnrolmentId enrolment, String name, boolean confirmed) {}

    /** An invitation that waits for an answer. @param by who asked, empty when that person has left */
    public record Invitation(String caseUid, String organisation, String by) {}

    /** Members and those asked, in the order they were; not those who said no or have left the course. */
    public List<GroupMember> group(EnrolmentId member, String uid) {
        var kase = cases.ofMember(uid, member);
        var names = names(kase);
        return cases.group(kase.id()).stream()
                .filter(Membership::counts)
                .filter(one -> names.containsKey(one.enrolment()))
                .map(one ->
                        new GroupMember(one.enrolment(), names.getOrDefault(one.enrolment(), ""), one.isConfirmed()))
                .toList();
    }

    /** Whom a member may ask: of the same organisation or of none yet, in no case and not asked. */
    public List<Participant> candidates(EnrolmentId member, String uid) {
        var kase = cases.ofMember(uid, member);
        var lasting = organisations.one(kase.organisation()).id();
        var taken = cases.active(kase.edition());
        var asked = cases.group(kase.id()).stream()
                .filter(Membership::isInvited)
                .map(Membership::enrolment)
                .collect(Collectors.toSet());
        return participants.inEdition(kase.edition()).stream()
                .filter(one -> one.organisation() == null || one.organisation().equals(lasting))
                .filter(one -> !taken.contains(one.enrolment()) && !asked.contains(one.enrolment()))
                .toList();
    }

    /**
     * Asks somebody; nothing happens when the person was asked and has not answered, or is a member.
     *
     * @throws NotVisible when the person does not take part in the edition
     * @throws GroupFull when nobody more can be asked
     */
    public void invite(EnrolmentId by, String uid, EnrolmentId whom) {
        var kase = cases.ofMember(uid, by);
        var guest = participants.inEdition(kase.edition()).stream()
                .filter(one -> one.enrolment().equals(whom))
                .findFirst()
                .orElseThrow(NotVisible::new);
        var group = cases.group(kase.id());
        if (group.stream()
                .filter(Membership::counts)
                .anyMatch(one -> one.enrolment().equals(whom))) {
            return;
        }
        mustBeOpen(kase);
        sameOrganisation(kase, guest);
        free(whom);
        cases.changesGroup(kase);
        roomFor(kase, group, Membership::counts);
        group.stream()
                .filter(one -> one.enrolment().equals(whom))
                .findFirst()
                .ifPresentOrElse(
                        before -> before.invite(by, clock.instant()),
                        () -> cases.add(Membership.invited(kase.id(), whom, by, clock.instant())));
        events.append(by, "casework.member-invited", "case:" + kase.uid(), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** @throws NotVisible for everybody who was never asked to join */
    public void mustBeAsked(EnrolmentId who, String uid) {
        invitation(who, uid);
    }

    /** What this person has been asked and not answered. */
    public List<Invitation> invitations(EnrolmentId who) {
        return cases.invitations(who).stream()
                .map(invitation -> {
                    var kase = cases.one(invitation.kase());
                    var by = invitation.invitedBy();
                    return new Invitation(
                            kase.uid(),
                            organisations.one(kase.organisation()).name(),
                            by == null ? "" : names(kase).getOrDefault(by, ""));
                })
                .toList();
    }

    /**
     * From now on the case is this person's as much as the others', with what the group has done in exercises; nothing
     * happens when it already was.
     *
     * @throws NotVisible without an invitation
     * @throws GroupFull when others were faster
     */
    public void confirm(EnrolmentId who, String uid) {
        var invitation = invitation(who, uid);
        if (invitation.isConfirmed()) {
            return;
        }
        if (!invitation.isInvited()) {
            throw new NotVisible();
        }
        var kase = cases.one(invitation.kase());
        mustBeOpen(kase);
        sameOrganisation(kase, enrolments.one(who));
        free(who);
        cases.changesGroup(kase);
        roomFor(kase, cases.group(kase.id()), Membership::isConfirmed);
        invitation.confirm(clock.instant());
        enrolments.belongTo(who, organisations.one(kase.organisation()).id());
        credit(kase, who);
        events.append(who, "casework.member-confirmed", "case:" + uid, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The group has done an exercise when the case holds its result. */
    private void credit(ProcessCase kase, EnrolmentId who) {
        forms.of(kase.edition())
                .fields()
                .filter(field -> field.type() == FieldType.INSTRUMENT && field.from() != null)
                .forEach(field -> texts.find(kase.id(), field.id())
                        .filter(result -> !result.text().isEmpty())
                        .ifPresent(result -> credit(who, Objects.requireNonNull(field.from()), result.writtenBy())));
    }

    private void credit(EnrolmentId who, String exercise, EnrolmentId by) {
        var done = statuses.of(by).get(exercise);
        statuses.record(who, exercise, ItemState.PASSED, done == null ? null : done.score());
    }

    /** Says no; nothing happens when the person has answered before. @throws NotVisible without an invitation */
    public void decline(EnrolmentId who, String uid) {
        var invitation = invitation(who, uid);
        if (invitation.isInvited()) {
            invitation.decline(clock.instant());
            events.append(who, "casework.member-declined", "case:" + uid, JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    /** One that was answered is found too, so that a second press does no harm; a no can be taken back only by being asked again. */
    private Membership invitation(EnrolmentId who, String uid) {
        return cases.memberships(who).stream()
                .filter(one -> cases.one(one.kase()).uid().equals(uid))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    private static void mustBeOpen(ProcessCase kase) {
        if (!kase.isOpen()) {
            throw new CaseClosed();
        }
    }

    private void sameOrganisation(ProcessCase kase, Participant guest) {
        var lasting = organisations.one(kase.organisation()).id();
        if (guest.organisation() != null && !guest.organisation().equals(lasting)) {
            throw new OtherOrganisation();
        }
    }

    private void free(EnrolmentId who) {
        if (cases.ofMember(who).isPresent()) {
            throw new AlreadyInACase();
        }
    }

    private void roomFor(ProcessCase kase, List<Membership> group, Predicate<Membership> counts) {
        if (group.stream().filter(counts).count() >= most(kase)) {
            throw new GroupFull();
        }
    }

    private int most(ProcessCase kase) {
        return forms.of(kase.edition())
                .fields()
                .filter(field -> field.type() == FieldType.MEMBERS && field.maximum() != null)
                .findFirst()
                .map(field -> field.maximum() == null ? USUALLY_MOST : field.maximum())
                .orElse(USUALLY_MOST);
    }

    private Map<EnrolmentId, String> names(ProcessCase kase) {
        return enrolments.inEdition(kase.edition()).stream()
                .collect(Collectors.toMap(Participant::enrolment, Participant::name));
    }
}
