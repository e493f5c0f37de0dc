// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The sections and fields of a process case. */
public record CaseTemplate(List<Section> sections) {
    /** A lettered section. */
    public record Section(String id, LocalizedText title, List<Field> fields) {}

    /** What a field holds. */
    public enum FieldType {
        TEXT,
        CHOICE,
        YES_NO,
        INTEGER,
        DECIMAL,
        /** One text per line. */
        LIST,
        /** A table with the columns given. */
        ROWS,
        MODEL,
        ORGANISATION,
        MEMBERS,
        /** People and organisations that must not review. */
        EXCLUDED,
        DATE,
        /** A figure from 0 to 100. */
        PERCENT,
        /** An amount in the currency of the case. */
        CURRENCY,
        /** What somebody is called in the organisation, never a name. */
        ROLE,
        /** Any number of the options. */
        SET,
        /** Worked out from other fields. */
        COMPUTED,
        /** One choice for each activity of a model. */
        ACTIVITIES,
        /** The result of an exercise that a member has done for the case. */
        INSTRUMENT,
        /** Each member's own text, written in an exercise. */
        OWN
    }

    /**
     * One field.
     *
     * @param minimum least characters, rows, people or figure; null when there is no limit
     * @param requiredFrom first milestone at which it must be filled; null when it may stay empty
     * @param requiredWhen only asked for when another field has a value
     * @param modelType for MODEL
     * @param stage AS_IS or TO_BE, for MODEL
     * @param rules feedback rules beside those of its model type
     * @param initial option chosen from the start
     * @param dated whether a date goes with the choice
     * @param evidence whether the figure needs an evidence class
     * @param unit {0} in it stands for the currency of the case
     * @param from field of the model or exercise that it comes from; null when it is written here
     */
    public record Field(
            String id,
            String key,
            FieldType type,
            LocalizedText label,
            @Nullable LocalizedText help,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            @Nullable String requiredFrom,
            @Nullable Condition requiredWhen,
            List<Option> options,
            List<Column> columns,
            @Nullable String modelType,
            @Nullable String stage,
            List<String> rules,
            @Nullable String initial,
            boolean dated,
            boolean evidence,
            @Nullable LocalizedText unit,
            @Nullable String from) {}

    /** True when the field has one of these values. @param values empty when anything will do */
    public record Condition(String field, List<String> values) {
        /** Without values it holds for everything that is written but the figure 0, which says that there is none. */
        public boolean holds(String text) {
            return values.isEmpty() ? !text.matches("0*(\\.0*)?") : values.contains(text);
        }
    }

    /** A choice. */
    public record Option(String code, LocalizedText label) {}

    /**
     * A column of a table.
     *
     * @param required whether a row must have it; the first column is asked for in any case
     * @param suggest what is offered to choose from beside writing: ACTIVITIES, PROBLEMS or GOALS of the case's models
     */
    public record Column(
            String key,
            FieldType type,
            LocalizedText label,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            List<Option> options,
            boolean required,
            @Nullable LocalizedText unit,
            @Nullable String suggest) {}

    /** Empty when there is no such field. */
    public Optional<Field> field(String id) {
        return sections.stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.id().equals(id))
                .findFirst();
    }

    /** Empty when there is no such section. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
