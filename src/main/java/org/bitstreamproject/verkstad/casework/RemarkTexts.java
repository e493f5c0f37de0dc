// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.casework.form.CaseForm;
import org.bitstreamproject.verkstad.casework.form.Remark;
import org.bitstreamproject.verkstad.casework.page.SubmitPage;
import org.bitstreamproject.verkstad.course.Rule;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Remarks in the words of the course and the language of the reader. */
final class RemarkTexts {
    private RemarkTexts() {}

    static String text(CaseForm form, Remark remark, Language reader) {
        return form.course()
                .rule(remark.rule())
                .map(Rule::message)
                .map(message ->
                        Texts.fill(reader, message.in(reader), remark.args().toArray()))
                .orElse(remark.rule());
    }

    /** With the way to it, and why the course asks for it. */
    static SubmitPage.Note note(Draft draft, Remark remark, Language reader) {
        var rule = draft.form().course().rule(remark.rule());
        return new SubmitPage.Note(
                rule.map(Rule::id).orElse(""),
                text(draft.form(), remark, reader),
                href(draft, remark),
                rule.map(known -> known.why(reader)).orElse(""),
                rule.map(known -> known.example(reader)).orElse(""));
    }

    /** Where to go to do something about it. */
    static String href(Draft draft, Remark remark) {
        var model = draft.models().get(remark.field());
        return model != null && (!remark.elements().isEmpty() || !model.isEmpty())
                ? model.version().path()
                : "/case?section=" + draft.form().sectionOf(remark.field()) + "#" + remark.slot();
    }
}
