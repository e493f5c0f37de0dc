// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.rules;

import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.CaseTemplate.Field;
import org.bitstreamproject.verkstad.course.Rule.Severity;

/** Collects what a rule says about a field. */
final class Findings {
    private final Field field;
    private final List<Remark> remarks = new ArrayList<>();

    Findings(Field field) {
        this.field = field;
    }

    Field field() {
        return field;
    }

    /** About the field as a whole. */
    void say(String rule, Severity severity, Object... args) {
        remarks.add(Remark.of(rule, severity, field, field.id(), args));
    }

    /** About one place in it. */
    void sayAt(String slot, String rule, Severity severity, Object... args) {
        remarks.add(Remark.of(rule, severity, field, slot, args));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
