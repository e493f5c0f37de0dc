// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.grading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.CaseSummary;
import org.bitstreamproject.verkstad.casework.FrozenCase;
import org.bitstreamproject.verkstad.casework.Submissions;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.Cohorts;
import org.bitstreamproject.verkstad.course.CoursePackages;
import org.bitstreamproject.verkstad.course.Enrolments;
import org.bitstreamproject.verkstad.course.Participant;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.course.Rubric;
import org.bitstreamproject.verkstad.course.Scale;
import org.bitstreamproject.verkstad.exercise.HandedInTexts;
import org.bitstreamproject.verkstad.grading.scheme.Proposal;
import org.bitstreamproject.verkstad.lti.Passback;
import org.bitstreamproject.verkstad.review.Figures;
import org.bitstreamproject.verkstad.review.FrozenReading;
import org.bitstreamproject.verkstad.review.ReviewView;
import org.bitstreamproject.verkstad.review.Reviews;
import org.bitstreamproject.verkstad.shared.domain.CaseId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** What the examiner of a cohort sees, in her language. */
@Dependent
@Transactional
public class ShowGrading {
    private static final int FAR_APART = 2;
    private final GradingDesk desk;
    private final Reviews reviews;
    private final Submissions submissions;
    private final Figures figures;
    private final ShowComments comments;
    private final Passback passback;
    private final People people;
    private final Enrolments enrolments;
    private final CoursePackages packages;
    private final Cohorts cohorts;
    private final HandedInTexts texts;

    @Inject
    ShowGrading(
            GradingDesk desk,
            Reviews reviews,
            Submissions submissions,
            Figures figures,
            ShowComments comments,
            Passback passback,
            People people,
            Enrolments enrolments,
            CoursePackages packages,
            Cohorts cohorts,
            HandedInTexts texts) {
        this.desk = desk;
        this.reviews = reviews;
        this.submissions = submissions;
        this.figures = figures;
        this.comments = comments;
        this.passback = passback;
        this.people = people;
        this.enrolments = enrolments;
        this.packages = packages;
        this.cohorts = cohorts;
        this.texts = texts;
    }

    static GradingDesk.Office office(SessionInfo who) {
        return new GradingDesk.Office(who.edition(), who.cohort());
    }

    static GradingDesk.Examiner examiner(SessionInfo who) {
        return new GradingDesk.Examiner(who.person(), who.enrolment());
    }

    GradingViews.All all(SessionInfo who) {
        var sheets = desk.all(office(who));
        var given = reviews.progressIn(who.edition());
        var received = reviews.completeByCase(who.edition());
        var delivery = delivery(sheets);
        var scale = scale(who);
        return new GradingViews.All(
                scale.title().in(who.language()),
                byParticipation(scale),
                sheets.stream()
                        .map(sheet -> row(sheet, given, received, delivery))
                        .toList(),
                (int) sheets.stream().filter(ShowGrading::isReady).count());
    }

    private GradingViews.Row row(
            GradingDesk.Sheet sheet,
            Map<EnrolmentId, Reviews.Progress> given,
            Map<CaseId, Integer> received,
            Map<EnrolmentId, Passback.Line> delivery) {
        var person = sheet.person();
        var progress = given.getOrDefault(person.enrolment(), new Reviews.Progress(0, 0));
        return new GradingViews.Row(
                person.enrolment().value(),
                person.name(),
                sheet.kase().map(CaseSummary::title).orElse(""),
                sheet.kase().stream().anyMatch(kase -> !kase.submissions().isEmpty()),
                progress.complete(),
                progress.assigned(),
                sheet.kase().map(kase -> received.getOrDefault(kase.id(), 0)).orElse(0),
                sheet.proposal().code(),
                sheet.proposal() instanceof Proposal.Incomplete incomplete ? incomplete.missing() : List.of(),
                sheet.latest().map(entry -> entry.decision().code()).orElse(""),
                sheet.latest().stream().anyMatch(Decisions.Entry::published),
                delivery.get(person.enrolment()));
    }

    GradingViews.Sheet one(SessionInfo who, EnrolmentId person) {
        var sheet = desk.one(office(who), person);
        var language = who.language();
        var frozen = sheet.kase().flatMap(kase -> submissions.latestOf(kase.id()));
        var template = sheet.course().caseTemplate();
        var sections =
                template.sections().stream().map(CaseTemplate.Section::id).toList();
        var standing = sheet.proposal().standing();
        var examiners = people.namesOf(sheet.history().stream()
                .map(entry -> entry.decision().examiner())
                .toList());
        return new GradingViews.Sheet(
                person.value(),
                sheet.person().name(),
                sheet.scale().title().in(language),
                byParticipation(sheet.scale()),
                frozen.map(FrozenCase::title).orElse(""),
                frozen.map(one -> one.receipt().uid()).orElse(""),
                frozen.map(one -> one.receipt().at()).orElse(null),
                frozen.map(one -> FrozenReading.of(one, template, sections, language))
                        .orElse(new FrozenReading("", List.of())),
                frozen.map(one -> figures.of(one, template, sections, language)).orElse(List.of()),
                frozen.map(one -> comments.on(who, sheet, one)).orElse(null),
                criteria(sheet, language),
                Decision.text(sheet.levels()),
                sheet.proposal().code(),
                standing.points(),
                standing.outOf(),
                standing.score(),
                standing.gate(),
                standing.tooLow(),
                standing.sound(),
                standing.soundNeeded(),
                sheet.proposal() instanceof Proposal.NotJudged open ? open.criteria() : List.of(),
                missing(sheet, language),
                choices(sheet.scale(), language),
                sheet.history().stream()
                        .map(entry -> decided(
                                entry, examiners.getOrDefault(entry.decision().examiner(), "")))
                        .toList(),
                isReady(sheet),
                sheet.kase().map(kase -> Math.max(0, kase.members().size() - 1)).orElse(0),
                sheet.kase().filter(kase -> !kase.open()).isPresent(),
                passback.stateOf(person, PublishGrades.CONTENT).orElse(null),
                words(sheet, language));
    }

    private static boolean isReady(GradingDesk.Sheet sheet) {
        return sheet.latest().filter(entry -> !entry.published()).isPresent();
    }

    private GradingViews.OwnWords words(GradingDesk.Sheet sheet, Language language) {
        var person = sheet.person();
        return new GradingViews.OwnWords(
                texts.of(person.enrolment(), sheet.course(), language),
                texts.versions(person.enrolment(), sheet.course()),
                cohorts.one(person.cohort()).language().code());
    }

    private List<GradingViews.Criterion> criteria(GradingDesk.Sheet sheet, Language language) {
        var advice = sheet.kase().map(kase -> reviews.adviceOn(kase.id())).orElse(List.of());
        var names = new HashMap<EnrolmentId, Optional<Participant>>();
        advice.forEach(one -> names.computeIfAbsent(one.reviewer(), enrolments::find));
        var rubric = sheet.course().rubric();
        return rubric.criteria().stream()
                .map(criterion -> {
                    var said = advice.stream()
                            .filter(one -> one.judgement().criterion().equals(criterion.id()))
                            .map(one -> advice(one, names.getOrDefault(one.reviewer(), Optional.empty())))
                            .toList();
                    return new GradingViews.Criterion(
                            criterion.id(),
                            criterion.title().in(language),
                            criterion.weight(),
                            criterion.ofCase(),
                            levels(rubric, criterion, language),
                            said,
                            isFarApart(said),
                            sheet.levels().get(criterion.id()));
                })
                .toList();
    }

    private GradingViews.Advice advice(Reviews.Advice one, Optional<Participant> reviewer) {
        return new GradingViews.Advice(
                one.reviewUid(),
                reviewer.map(Participant::name).orElse("–"),
                one.round(),
                one.judgement().level(),
                one.judgement().reason(),
                reviewer.map(person -> cohorts.one(person.cohort()).language().code())
                        .orElse(""));
    }

    /** In one round: what was said of the draft is not compared with what was said of the whole. */
    static boolean isFarApart(List<GradingViews.Advice> said) {
        return said.stream()
                .collect(Collectors.groupingBy(
                        GradingViews.Advice::round, Collectors.summarizingInt(GradingViews.Advice::level)))
                .values()
                .stream()
                .anyMatch(levels -> levels.getMax() - levels.getMin() >= FAR_APART);
    }

    static List<ReviewView.Level> levels(Rubric rubric, Rubric.Criterion criterion, Language language) {
        return rubric.levels().stream()
                .map(level -> new ReviewView.Level(
                        level.level(),
                        level.label().in(language),
                        criterion.levels().get(level.level()).in(language)))
                .toList();
    }

    private static List<GradingViews.Missing> missing(GradingDesk.Sheet sheet, Language language) {
        return sheet.proposal() instanceof Proposal.Incomplete incomplete
                ? incomplete.missing().stream()
                        .map(id -> new GradingViews.Missing(
                                id,
                                sheet.course()
                                        .exercise(id)
                                        .map(exercise -> exercise.title().in(language))
                                        .orElse("")))
                        .toList()
                : List.of();
    }

    private static List<GradingViews.Choice> choices(Scale scale, Language language) {
        return scale.bands().stream()
                .map(band -> new GradingViews.Choice(band.code(), band.label().in(language), band.reported()))
                .toList();
    }

    private static GradingViews.Decided decided(Decisions.Entry entry, String examiner) {
        var decision = entry.decision();
        return new GradingViews.Decided(
                decision.uid(),
                decision.code(),
                decision.proposal(),
                decision.reason(),
                examiner,
                decision.at(),
                entry.publication().map(Publication::at).orElse(null));
    }

    /** What publishing would do now. */
    GradingViews.Waiting waiting(GradingDesk.Sheet sheet, Language language) {
        var decision = sheet.history().get(0).decision();
        var band = sheet.scale().band(decision.code());
        return new GradingViews.Waiting(
                decision.uid(),
                sheet.person().name(),
                band.code(),
                band.label().in(language),
                band.reported(),
                sheet.history().stream().anyMatch(Decisions.Entry::published));
    }

    private Scale scale(SessionInfo who) {
        var wanted = cohorts.one(who.cohort()).scale();
        return packages.of(who.edition()).scale(wanted).orElseThrow();
    }

    private static boolean byParticipation(Scale scale) {
        return scale.bands().stream().anyMatch(Scale.Band::participation);
    }

    private Map<EnrolmentId, Passback.Line> delivery(List<GradingDesk.Sheet> sheets) {
        var enrolled = sheets.stream().map(sheet -> sheet.person().enrolment()).toList();
        return passback.newestOf(enrolled).stream()
                .filter(line -> line.contentKey().equals(PublishGrades.CONTENT))
                .collect(Collectors.toMap(Passback.Line::enrolment, Function.identity()));
    }
}
