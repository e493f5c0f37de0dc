// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate;
import org.bitstreamproject.verkstad.course.Exercise;
import org.bitstreamproject.verkstad.exercise.instrument.EService;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.jspecify.annotations.Nullable;

/** The evaluation of an e-service, beside what the group's case says already. */
@Dependent
class EServiceKind implements TaskKind {
    private static final String ORGANISATION = "A3";
    private static final String SERVICE = "B10";
    private static final String VOLUME = "B11";

    private final Instance<CaseFacts> cases;

    @Inject
    EServiceKind(Instance<CaseFacts> cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "INSTRUMENT";
    }

    @Override
    public boolean handles(Exercise exercise) {
        return "ESE".equals(exercise.instrument());
    }

    @Override
    public String template() {
        return "exercise/instrument/eservice.jte";
    }

    @Override
    public EService task(Exercise exercise, Language language) {
        return EService.read(exercise.content(), language);
    }

    @Override
    public Task task(ExerciseVisit visit) {
        var language = visit.session().language();
        return task(visit.exercise(), language)
                .knowing(known(visit))
                .at(StepAddress.step(visit.query().first("step")).orElse(""));
    }

    private EService.Known known(ExerciseVisit visit) {
        var asked = List.of(ORGANISATION, SERVICE, VOLUME);
        var written = cases.isUnsatisfied()
                ? Map.<String, String>of()
                : cases.get().of(visit.session().enrolment(), Set.copyOf(asked));
        var lines = asked.stream()
                .flatMap(field -> line(visit, field, written.getOrDefault(field, "")))
                .toList();
        return new EService.Known(written.get(ORGANISATION), written.get(SERVICE), number(written.get(VOLUME)), lines);
    }

    private static Stream<EService.Line> line(ExerciseVisit visit, String id, String text) {
        var language = visit.session().language();
        return visit.course().caseTemplate().field(id).stream()
                .map(field -> new EService.Line(
                        field.label().in(language),
                        field.options().stream()
                                .filter(option -> option.code().equals(text))
                                .map(CaseTemplate.Option::label)
                                .map(label -> label.in(language))
                                .findFirst()
                                .orElse(text)));
    }

    /** The case keeps whole numbers as digits. */
    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
