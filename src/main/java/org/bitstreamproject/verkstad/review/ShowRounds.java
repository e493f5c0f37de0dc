// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.Cases;
import org.bitstreamproject.verkstad.casework.Receipt;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Deadlines;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.Participants;
import org.bitstreamproject.verkstad.course.ReviewRound;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What a teacher sees of the rounds of her edition, all cohorts together. */
@Dependent
@Transactional
public class ShowRounds {
    private static final long SEEDS = 999_983;
    private final PlanRound planning;
    private final GiveCase giving;
    private final Rounds rounds;
    private final Reviews reviews;
    private final Cases cases;
    private final Participants participants;
    private final CoursePackages packages;
    private final Deadlines deadlines;

    @Inject
    ShowRounds(
            PlanRound planning,
            GiveCase giving,
            Rounds rounds,
            Reviews reviews,
            Cases cases,
            Participants participants,
            CoursePackages packages,
            Deadlines deadlines) {
        this.planning = planning;
        this.giving = giving;
        this.rounds = rounds;
        this.reviews = reviews;
        this.cases = cases;
        this.participants = participants;
        this.packages = packages;
        this.deadlines = deadlines;
    }

    public RoundViews.All all(SessionInfo who) {
        var due = deadlines.of(who.edition());
        var waiting = (int) cases.inEdition(who.edition()).stream()
                .filter(kase -> !kase.submissions().isEmpty())
                .count();
        return new RoundViews.All(packages.of(who.edition()).rounds().stream()
                .map(plan -> {
                    var round = rounds.find(who.edition(), plan.id());
                    var given = round.map(open -> reviews.ofRound(open.id())).orElse(List.of());
                    return new RoundViews.Row(
                            plan.id(),
                            plan.title().in(who.language()),
                            state(round),
                            due.get(plan.id() + ".opens"),
                            due.get(plan.id()),
                            waiting,
                            (int) given.stream().filter(Review::isComplete).count(),
                            given.size());
                })
                .toList());
    }

    /** Empty until the round is opened. */
    public Optional<RoundViews.Opened> opened(SessionInfo who, String key) {
        var plan = planning.round(who.edition(), key);
        return rounds.find(who.edition(), key).map(round -> opened(who, plan, round));
    }

    /** @param seed 0 for the first draw */
    public RoundViews.Plan plan(SessionInfo who, String key, long seed, Set<String> takenIn) {
        var drawn = seed == 0 ? firstSeed(who, key) : seed;
        var plan = planning.plan(who.edition(), key, drawn, takenIn);
        var names = new RoundLabels(cases.inEdition(who.edition()), plan.people());
        return new RoundViews.Plan(
                key,
                plan.round().title().in(who.language()),
                drawn,
                Math.floorMod(drawn * 48_271, SEEDS) + 1,
                plan.fingerprint(),
                plan.warnings().stream().map(Enum::name).toList(),
                names.gaveWay(plan.allocation().gaveWay()),
                plan.cases().stream().map(kase -> given(plan, kase, names)).toList(),
                plan.people().stream()
                        .map(person -> new RoundViews.Person(
                                names.who(person.enrolment()),
                                plan.allocation().casesOf(person.enrolment()).stream()
                                        .map(names::what)
                                        .toList()))
                        .toList(),
                names.notIn(plan),
                plan.late().stream()
                        .map(kase -> new RoundViews.Late(
                                kase.uid(),
                                names.what(kase.id()),
                                kase.submission(plan.round().after())
                                        .map(Receipt::at)
                                        .orElse(null),
                                takenIn.contains(kase.uid())))
                        .toList());
    }

    /**
     * A case to be given by hand.
     *
     * @param chosen those the teacher has chosen; rules are judged when there are any
     * @param approved those the teacher said yes to, to be shown beside the chosen ones unless they are the same; empty for none
     * @throws NotVisible when the round is not open or the case is not to be reviewed
     */
    public RoundViews.Giving giving(
            SessionInfo who, String key, String uid, Set<EnrolmentId> chosen, Set<EnrolmentId> approved) {
        var sheet = giving.sheet(who.edition(), key, uid);
        if (!sheet.round().isOpen()) {
            throw new NotVisible();
        }
        var names = new RoundLabels(cases.inEdition(who.edition()), sheet.people());
        var now = chosen(sheet, chosen, names);
        return new RoundViews.Giving(
                key,
                title(sheet.plan(), who.language()),
                waiting(sheet.kase(), sheet.plan(), sheet.reviewers().size(), names),
                sheet.reviewers().stream().map(names::who).toList(),
                choices(sheet, now.people(), names),
                now,
                approved.isEmpty() || approved.equals(chosen) ? null : chosen(sheet, approved, names));
    }

    /** Those among them who may review the case. */
    private RoundViews.Chosen chosen(GiveCase.Sheet sheet, Set<EnrolmentId> people, RoundLabels names) {
        var possible = sheet.possible().stream()
                .map(Participant::enrolment)
                .filter(people::contains)
                .collect(Collectors.toSet());
        return new RoundViews.Chosen(
                possible.stream()
                        .map(person -> choice(sheet, person, true, names))
                        .sorted(Comparator.comparing(choice -> choice.who().name()))
                        .toList(),
                possible.isEmpty() ? List.of() : names.gaveWay(giving.gaveWay(sheet, possible)),
                giving.fingerprint(sheet, possible));
    }

    /** Those with least to review first. */
    private static List<RoundViews.Choice> choices(
            GiveCase.Sheet sheet, List<RoundViews.Choice> chosen, RoundLabels names) {
        var ids = chosen.stream().map(RoundViews.Choice::id).collect(Collectors.toSet());
        return sheet.possible().stream()
                .map(person -> choice(
                        sheet,
                        person.enrolment(),
                        ids.contains(person.enrolment().value()),
                        names))
                .sorted(Comparator.comparingInt(RoundViews.Choice::load))
                .toList();
    }

    private static RoundViews.Choice choice(
            GiveCase.Sheet sheet, EnrolmentId person, boolean chosen, RoundLabels names) {
        return new RoundViews.Choice(person.value(), names.who(person), sheet.load(person), chosen);
    }

    private static RoundViews.Waiting waiting(CaseSummary kase, ReviewRound plan, int reviewers, RoundLabels names) {
        var at = kase.submission(plan.after()).map(Receipt::at).orElse(null);
        return new RoundViews.Waiting(kase.uid(), names.what(kase.id()), reviewers, at);
    }

    private static RoundViews.Given given(RoundPlan plan, CaseSummary kase, RoundLabels names) {
        return new RoundViews.Given(
                names.what(kase.id()),
                plan.forTeachers().contains(kase.id()),
                kase.submission(plan.round().after()).isEmpty(),
                plan.allocation().reviewersOf(kase.id()).stream()
                        .map(names::who)
                        .toList());
    }

    private RoundViews.Opened opened(SessionInfo who, ReviewRound plan, Round round) {
        var names = new RoundLabels(cases.inEdition(who.edition()), participants.inEdition(who.edition()));
        var runs = rounds.runs(round.id());
        var given = reviews.ofRound(round.id());
        var first = runs.stream().findFirst().orElseThrow(NotVisible::new);
        return new RoundViews.Opened(
                plan.id(),
                title(plan, who.language()),
                state(Optional.of(round)),
                round.openedAt(),
                round.due(),
                round.closedAt(),
                first.seed(),
                names.gaveWay(AllocationText.read(first.explanation()).gaveWay()),
                given.stream()
                        .map(review -> new RoundViews.Line(
                                review.uid(),
                                names.who(review.reviewer()),
                                names.what(review.kase()),
                                review.isComplete(),
                                review.completedAt()))
                        .sorted(Comparator.comparing((RoundViews.Line line) ->
                                        line.reviewer().name())
                                .thenComparing(line -> line.kase().title()))
                        .toList(),
                round.isOpen()
                        ? giving.waiting(round).stream()
                                .map(kase -> waiting(
                                        kase,
                                        plan,
                                        (int) given.stream()
                                                .filter(review -> review.kase().equals(kase.id()))
                                                .count(),
                                        names))
                                .toList()
                        : List.of());
    }

    private static String title(ReviewRound plan, Language language) {
        return plan.title().in(language);
    }

    private static RoundViews.State state(Optional<Round> round) {
        return round.map(found -> found.isOpen() ? RoundViews.State.OPEN : RoundViews.State.CLOSED)
                .orElse(RoundViews.State.PLANNED);
    }

    /** The same at every visit, so that a reload shows the same draw. */
    private static long firstSeed(SessionInfo who, String key) {
        return Math.floorMod(who.edition().value() * 7_919 + key.hashCode(), SEEDS) + 1;
    }
}
