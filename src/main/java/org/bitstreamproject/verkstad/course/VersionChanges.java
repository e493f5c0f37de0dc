// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.course.calendar.CoursePlan;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What becomes different when an edition takes another version of its course, and for how many. Pure.
 *
 * @param deadlines days that move; those an examiner has set by hand never do
 */
public record VersionChanges(List<Change> changes, List<Moved> deadlines) {
    /** What changes. */
    public enum Part {
        MODULE,
        EXERCISE,
        RULE,
        CRITERION,
        ROUND,
        FIELD,
        SCALE
    }

    /** How. */
    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** @param work how many people, cases, levels or reviews it touches @param lost true when their work would have no place */
    public record Change(Part part, How how, String id, LocalizedText title, long work, boolean lost) {}

    /** @param from null when the day is new @param to null when there is none any more @param begun how many have begun */
    public record Moved(
            String item, @Nullable Instant from, @Nullable Instant to, long begun) {}

    /** What people have done: id → how many. */
    public record Work(
            Map<String, Long> exercises,
            Map<String, Long> fields,
            Map<String, Long> criteria,
            Map<String, Long> rounds) {}

    /** True when nobody's work would lose its place. */
    public boolean losesNothing() {
        return changes.stream().noneMatch(Change::lost);
    }

    /** True when both versions say the same. */
    public boolean isEmpty() {
        return changes.isEmpty() && deadlines.isEmpty();
    }

    /** @param before the edition's dates with its version @param after those with the other one */
    static VersionChanges between(CoursePlan before, CoursePlan after, Work work) {
        var from = before.course();
        var to = after.course();
        var changes = new ArrayList<Change>();
        compare(
                changes,
                Part.MODULE,
                from.modules(),
                to.modules(),
                CourseModule::id,
                CourseModule::title,
                id -> 0L,
                (a, b) -> true,
                VersionChanges::sameModule);
        compare(
                changes,
                Part.EXERCISE,
                from.exercises(),
                to.exercises(),
                Exercise::id,
                Exercise::title,
                in(work.exercises()),
                VersionChanges::sameKind,
                VersionChanges::sameExercise);
        compare(
                changes,
                Part.FIELD,
                fields(from),
                fields(to),
                CaseTemplate.Field::id,
                CaseTemplate.Field::label,
                id -> inField(work.fields(), from, id),
                VersionChanges::sameType,
                Objects::equals);
        compare(
                changes,
                Part.CRITERION,
                from.rubric().criteria(),
                to.rubric().criteria(),
                Rubric.Criterion::id,
                Rubric.Criterion::title,
                in(work.criteria()),
                (a, b) -> a.ofCase() == b.ofCase(),
                Objects::equals);
        compare(
                changes,
                Part.ROUND,
                from.rounds(),
                to.rounds(),
                ReviewRound::id,
                ReviewRound::title,
                in(work.rounds()),
                (a, b) -> a.criteria().equals(b.criteria()),
                Objects::equals);
        compare(
                changes,
                Part.RULE,
                from.rules(),
                to.rules(),
                Rule::id,
                Rule::message,
                id -> 0L,
                (a, b) -> true,
                Objects::equals);
        compare(
                changes,
                Part.SCALE,
                from.scales(),
                to.scales(),
                Scale::id,
                Scale::title,
                in(work.criteria()),
                (a, b) -> true,
                Objects::equals);
        return new VersionChanges(List.copyOf(changes), moved(before, after, work));
    }

    private static <T> void compare(
            List<Change> changes,
            Part part,
            Collection<T> before,
            Collection<T> after,
            Function<T, String> id,
            Function<T, LocalizedText> title,
            Function<String, Long> work,
            BiPredicate<T, T> keepsWork,
            BiPredicate<T, T> same) {
        Map<String, T> old = before.stream().collect(Collectors.toMap(id, one -> one, (a, b) -> a));
        Map<String, T> now = after.stream().collect(Collectors.toMap(id, one -> one, (a, b) -> a));
        for (var one : before) {
            var other = Optional.ofNullable(now.get(id.apply(one)));
            long done = work.apply(id.apply(one));
            if (other.isEmpty()) {
                changes.add(new Change(part, How.REMOVED, id.apply(one), title.apply(one), done, done > 0));
            } else if (!same.test(one, other.get())) {
                var lost = done > 0 && !keepsWork.test(one, other.get());
                changes.add(new Change(part, How.CHANGED, id.apply(one), title.apply(other.get()), done, lost));
            }
        }
        for (var one : after) {
            if (!old.containsKey(id.apply(one))) {
                changes.add(new Change(part, How.ADDED, id.apply(one), title.apply(one), 0, false));
            }
        }
    }

    private static boolean sameModule(CourseModule a, CourseModule b) {
        return a.title().equals(b.title())
                && a.objectives().equals(b.objectives())
                && a.theory().equals(b.theory())
                && Objects.equals(a.text(), b.text())
                && a.milestone().sections().equals(b.milestone().sections());
    }

    /** Days are told on their own. */
    private static boolean sameExercise(Exercise a, Exercise b) {
        return sameKind(a, b)
                && a.title().equals(b.title())
                && a.brief().equals(b.brief())
                && a.pass().equals(b.pass())
                && a.counts() == b.counts()
                && a.byGroup() == b.byGroup()
                && a.rules().equals(b.rules())
                && a.content().equals(b.content());
    }

    private static boolean sameKind(Exercise a, Exercise b) {
        return a.kind().equals(b.kind())
                && Objects.equals(a.modelType(), b.modelType())
                && Objects.equals(a.instrument(), b.instrument())
                && Objects.equals(a.field(), b.field())
                && Objects.equals(a.round(), b.round());
    }

    private static boolean sameType(CaseTemplate.Field a, CaseTemplate.Field b) {
        var codes = b.options().stream().map(CaseTemplate.Option::code).toList();
        var columns = b.columns().stream().map(CaseTemplate.Column::key).toList();
        return a.type() == b.type()
                && a.key().equals(b.key())
                && a.options().stream().allMatch(option -> codes.contains(option.code()))
                && a.columns().stream().allMatch(column -> columns.contains(column.key()));
    }

    private static List<CaseTemplate.Field> fields(CoursePackage course) {
        return course.caseTemplate().sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
    }

    private static Function<String, Long> in(Map<String, Long> work) {
        return id -> work.getOrDefault(id, 0L);
    }

    /** Texts are kept by a field's id or key, with a part behind a point. */
    private static long inField(Map<String, Long> work, CoursePackage course, String id) {
        var key = fields(course).stream()
                .filter(field -> field.id().equals(id))
                .map(CaseTemplate.Field::key)
                .findFirst()
                .orElse(id);
        return work.entrySet().stream()
                .filter(slot -> List.of(id, key).contains(slot.getKey().split("[.:#]", 2)[0]))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private static List<Moved> moved(CoursePlan before, CoursePlan after, Work work) {
        var old = before.byItem();
        var now = after.byItem();
        var items = new java.util.LinkedHashSet<>(old.keySet());
        items.addAll(now.keySet());
        return items.stream()
                .filter(item -> !Objects.equals(old.get(item), now.get(item)))
                .map(item -> new Moved(
                        item, old.get(item), now.get(item), work.exercises().getOrDefault(item, 0L)))
                .toList();
    }
}
