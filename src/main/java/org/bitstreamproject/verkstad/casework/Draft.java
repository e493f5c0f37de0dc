// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitstreamproject.verkstad.casework.form.Answers;
import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Gate;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.course.Milestone;

/** A case as it stands now: texts by slot, models by field. */
record Draft(ProcessCase kase, CaseForm form, Map<String, FieldText> texts, Map<String, CaseModel> models) {
    Answers answers() {
        return new Answers(texts.values().stream().collect(Collectors.toMap(FieldText::slot, FieldText::text)));
    }

    /** What stands between the case and the milestone, errors first. */
    List<Remark> remarks(Milestone milestone) {
        var drawn = models.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, model -> model.getValue().drawn()));
        return Gate.remarks(form, answers(), drawn, milestone);
    }

    String title() {
        return form.keyed(CaseForm.TITLE).map(field -> answers().of(field.id())).orElse("");
    }
}
