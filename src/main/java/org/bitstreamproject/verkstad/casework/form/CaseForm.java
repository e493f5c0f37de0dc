// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Column;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.CaseTemplate.FieldType;
import org.bitstreamproject.verkstad.course.CaseTemplate.Section;
import org.bitstreamproject.verkstad.course.CourseModule;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.Milestone;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.jspecify.annotations.Nullable;

/**
 * The case template as this version of the tool can hold it: its milestones in order, its fields, and their slots. A
 * milestone can be handed in when the template has all its sections; a field is asked for when the tool can hold it.
 */
public final class CaseForm {
    public static final String TITLE = "caseTitle";

    /** Key of the field that says when is measured again. */
    public static final String FOLLOW_UP = "followUp";

    public static final String CONFIDENTIALITY = "confidentiality";
    public static final String LANGUAGE = "workingLanguage";
    public static final String ORGANISATION_TYPE = "orgType";
    public static final String EXCLUDED = "excludedReviewers";
    public static final String CURRENCY = "currency";
    public static final String EVIDENCE = "evidence";
    public static final String MISSING = "MISSING";

    private static final Set<String> DRAWABLE =
            Arrays.stream(ModelType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_PLAN = 500;

    /** Keys of the fields the tool itself goes by. */
    static final Set<String> DECISIVE = Set.of(CONFIDENTIALITY, LANGUAGE);

    private final CoursePackage course;
    private final List<Milestone> milestones;
    /** Place of each milestone in the course. */
    private final Map<String, Integer> order = new HashMap<>();
    /** By section, in the order of the template. */
    private final Map<String, List<Field>> shown = new LinkedHashMap<>();

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Map<String, List<Slot>> byField = new LinkedHashMap<>();
    private final LaterRules later;

    public CaseForm(CoursePackage course) {
        this.course = course;
        var sections =
                course.caseTemplate().sections().stream().map(Section::id).toList();
        this.milestones = course.modules().stream()
                .map(CourseModule::milestone)
                .filter(milestone -> sections.containsAll(milestone.sections()))
                .toList();
        course.modules().forEach(module -> order.put(module.milestone().id(), order.size()));
        course.caseTemplate()
                .sections()
                .forEach(section -> shown.put(
                        section.id(),
                        section.fields().stream().filter(this::isShown).toList()));
        fields().flatMap(this::slots).forEach(slot -> {
            slots.put(slot.id(), slot);
            byField.computeIfAbsent(slot.field(), any -> new ArrayList<>()).add(slot);
        });
        this.later = new LaterRules(this);
    }

    public CoursePackage course() {
        return course;
    }

    /** Those that can be handed in, in the order of the course. */
    public List<Milestone> milestones() {
        return milestones;
    }

    /** Empty when there is no such milestone, or it cannot be handed in yet. */
    public Optional<Milestone> milestone(String id) {
        return milestones.stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst();
    }

    /** Sections with at least one field to show. */
    public List<Section> sections() {
        return course.caseTemplate().sections().stream()
                .filter(section -> !fields(section).isEmpty())
                .toList();
    }

    /** The fields of a section that the tool can hold and that come up to the last milestone. */
    public List<Field> fields(Section section) {
        return shown.getOrDefault(section.id(), List.of());
    }

    /** Every field shown, in the order of the template. */
    public Stream<Field> fields() {
        return shown.values().stream().flatMap(List::stream);
    }

    /** The section a field stands in. */
    public String sectionOf(String fieldId) {
        return course.caseTemplate().sections().stream()
                .filter(section ->
                        section.fields().stream().anyMatch(field -> field.id().equals(fieldId)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The field with this id. */
    public Field field(String id) {
        return course.caseTemplate().field(id).orElseThrow();
    }

    /** The field with this key; empty when the course's template does without it. */
    public Optional<Field> keyed(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    /** Empty when nothing with this id can be written. */
    public Optional<Slot> slot(String id) {
        return Optional.ofNullable(slots.get(id))
                .or(() -> RowName.of(id).stream()
                        .flatMap(row -> cells(row).stream())
                        .filter(slot -> slot.id().equals(id))
                        .findFirst());
    }

    /** The slots of one field that is no table. */
    public List<Slot> slotsOf(Field field) {
        return byField.getOrDefault(field.id(), List.of());
    }

    /** The same, and of a table those of its rows. */
    public Stream<Slot> slotsOf(Field field, Answers answers) {
        return field.type() == FieldType.ROWS
                ? answers.rows(field).stream().flatMap(row -> cells(new RowName(field.id(), row.toString())).stream())
                : slotsOf(field).stream();
    }

    /** The slots of a row; empty when there is no such table. */
    public List<Slot> cells(RowName row) {
        return table(row.field()).stream()
                .flatMap(field -> field.columns().stream().map(column -> cellSlot(field, row.name(), column)))
                .toList();
    }

    /** The table with this id; empty when there is none. */
    public Optional<Field> table(String id) {
        return fields().filter(field -> field.id().equals(id) && field.type() == FieldType.ROWS)
                .findFirst();
    }

    /** True when the field must be filled to hand in this milestone or a later one. */
    public boolean isDue(Field field, Milestone at) {
        return field.requiredFrom() != null && order(field.requiredFrom()) <= order(at.id());
    }

    /** True when the second milestone is the first one or comes after it. */
    boolean isReached(Milestone from, Milestone at) {
        return order(from.id()) <= order(at.id());
    }

    /** Rules about models that begin to hold with a later milestone. */
    public LaterRules laterRules() {
        return later;
    }

    /** The name of a cell: {@code field.row.column}. */
    public static String cell(Field field, int row, Column column) {
        return field.id() + "." + row + "." + column.key();
    }

    public static String dateOf(Field field) {
        return field.id() + ".date";
    }

    /** Where it is said how sure a figure is. */
    public static String evidenceOf(Field field) {
        return field.id() + ".evidence";
    }

    /** Where it is said how a figure will be measured. */
    public static String planOf(Field field) {
        return field.id() + ".plan";
    }

    /** The column of the evidence table that has this key; empty in a course without one. */
    public Optional<Column> evidenceColumn(String key) {
        return course.caseTemplate().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(EVIDENCE))
                .flatMap(field -> field.columns().stream())
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /** How many rows a table can have at a time. */
    public static int mostRows(Field field) {
        return field.maximum() == null ? 20 : field.maximum();
    }

    /** Place of a milestone in the course; after all others when unknown. */
    private int order(String milestone) {
        return order.getOrDefault(milestone, order.size());
    }

    private boolean isShown(Field field) {
        var last = milestones.isEmpty() ? null : milestones.get(milestones.size() - 1);
        var early = field.requiredFrom() == null || last != null && order(field.requiredFrom()) <= order(last.id());
        var drawable = field.type() != FieldType.MODEL || DRAWABLE.contains(String.valueOf(field.modelType()));
        return early && drawable && (field.type() != FieldType.COMPUTED || isKnown(field.from()));
    }

    /** A figure counted from a model is there once the model can be drawn. */
    private boolean isKnown(@Nullable String from) {
        return from == null
                || course.caseTemplate().field(from).filter(this::isShown).isPresent();
    }

    private Stream<Slot> slots(Field field) {
        return switch (field.type()) {
            case TEXT, ROLE -> Stream.of(slot(field, Slot.Kind.TEXT));
            case INTEGER -> figure(field, Slot.Kind.INTEGER);
            case DECIMAL, PERCENT, CURRENCY -> figure(field, Slot.Kind.DECIMAL);
            case DATE -> Stream.of(slot(field, Slot.Kind.DATE));
            case SET -> Stream.of(slot(field, Slot.Kind.SET));
            case LIST -> Stream.of(slot(field, Slot.Kind.LIST));
            case EXCLUDED -> Stream.of(slot(field, Slot.Kind.EXCLUDED));
            case CHOICE -> choice(field);
            // a table's are those of its rows; others are chosen when the case starts, kept by their own features,
            // worked out,
            // or asked at each submission
            case ROWS, ORGANISATION, MEMBERS, MODEL, YES_NO, COMPUTED, ACTIVITIES, INSTRUMENT, OWN -> Stream.empty();
        };
    }

    /** With how sure it is and how it will be measured, where the course asks for that. */
    private Stream<Slot> figure(Field field, Slot.Kind kind) {
        var classes = evidenceColumn(EVIDENCE).map(Column::options).orElse(List.of());
        return !field.evidence() || classes.isEmpty()
                ? Stream.of(slot(field, kind))
                : Stream.of(
                        slot(field, kind),
                        new Slot(evidenceOf(field), field.id(), Slot.Kind.CHOICE, null, null, classes, false),
                        new Slot(planOf(field), field.id(), Slot.Kind.TEXT, null, LONGEST_PLAN, List.of(), false));
    }

    private static Slot slot(Field field, Slot.Kind kind) {
        return new Slot(field.id(), field.id(), kind, field.minimum(), field.maximum(), field.options(), false);
    }

    private static Stream<Slot> choice(Field field) {
        var always = DECISIVE.contains(field.key());
        var choice = new Slot(field.id(), field.id(), Slot.Kind.CHOICE, null, null, field.options(), always);
        return field.dated()
                ? Stream.of(choice, new Slot(dateOf(field), field.id(), Slot.Kind.DATE, null, null, List.of(), false))
                : Stream.of(choice);
    }

    private static Slot cellSlot(Field field, String row, Column column) {
        var kind = switch (column.type()) {
            case INTEGER -> Slot.Kind.INTEGER;
            case DECIMAL, PERCENT, CURRENCY -> Slot.Kind.DECIMAL;
            case DATE -> Slot.Kind.DATE;
            case CHOICE -> Slot.Kind.CHOICE;
            default -> Slot.Kind.TEXT;
        };
        var most = column.maximum() == null && kind == Slot.Kind.TEXT ? Integer.valueOf(200) : column.maximum();
        return new Slot(row + "." + column.key(), field.id(), kind, column.minimum(), most, column.options(), false);
    }
}
