// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.form;

import java.util.List;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Rule.Severity;
import org.bitstreamproject.verkstad.shared.domain.LocalizedText;

/**
 * Something to say about a case before it is handed in, still without words.
 *
 * @param rule id of the course's feedback rule that has the words
 * @param field the template field it is about
 * @param slot where to write; the field's id when it is about the field as a whole
 * @param elements ids in the model it is about, empty for texts
 * @param args what the rule's text names: a {@link LocalizedText} is read in the reader's language
 */
public record Remark(
        String rule, Severity severity, String field, String slot, List<String> elements, List<Object> args) {
    public Remark {
        elements = List.copyOf(elements);
        args = List.copyOf(args);
    }

    /** About one place to write in. */
    public static Remark of(String rule, Severity severity, Field field, String slot, Object... args) {
        return new Remark(rule, severity, field.id(), slot, List.of(), List.of(args));
    }

    /** Errors before the others, each in their order. */
    public static List<Remark> worstFirst(List<Remark> remarks) {
        return Stream.concat(
                        remarks.stream().filter(Remark::blocks),
                        remarks.stream().filter(remark -> !remark.blocks()))
                .toList();
    }

    /** Only an ERROR holds a submission back. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
