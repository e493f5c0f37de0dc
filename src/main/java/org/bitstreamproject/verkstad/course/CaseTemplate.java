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
        COMPUTED
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
            @Nullable LocalizedText unit) {}

    /** True when the field has this value. */
    public record Condition(String field, String is) {}

    /** A choice. */
    public record Option(String code, LocalizedText label) {}

    /** A column of a ROWS field. */
    public record Column(
            String key,
            FieldType type,
            LocalizedText label,
            @Nullable Integer minimum,
            @Nullable Integer maximum,
            List<Option> options) {}

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
