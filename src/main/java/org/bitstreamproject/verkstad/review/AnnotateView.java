// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.List;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.ModelElements;
import org.bitstreamproject.verkstad.modelling.NoteList;
import org.bitstreamproject.verkstad.shared.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * One model of a frozen copy with what was said about its parts, and the form for the one that is chosen.
 *
 * @param way where its forms are sent
 * @param back the page it belongs to
 * @param copy the frozen copy
 * @param title of the model
 * @param lang tag of the case's language
 * @param svg numbered as the list
 * @param elements in the order they are read
 * @param own uids of what the reader may correct or withdraw
 * @param chosen null while none is
 * @param writable false when nothing can be written any more
 * @param reach what examiners said that the group reads; null in a review
 */
public record AnnotateView(
        String way,
        String back,
        Copy copy,
        String title,
        String caseTitle,
        String lang,
        String svg,
        NoteList notes,
        List<ModelElements.Element> elements,
        Set<String> own,
        @Nullable Chosen chosen,
        boolean writable,
        @Nullable AnnotationReach reach,
        FieldErrors errors,
        String done) {
    public AnnotateView {
        elements = List.copyOf(elements);
        own = Set.copyOf(own);
    }

    /** Which copy it is. @param newest false when the group has handed in again */
    public record Copy(String uid, String milestone, int number, boolean newest) {}

    /**
     * What the form is about.
     *
     * @param element empty for the whole model
     * @param what its kind, empty for the whole model
     * @param replaces uid of what is corrected, empty for a new one
     */
    public record Chosen(String element, String what, String name, String kind, String text, String replaces) {}

    /** The page's address, to ask it for more about this very copy. */
    public String asking() {
        return way + "?copy=" + copy.uid() + "&";
    }

    /** Characters one annotation holds. */
    public int longest() {
        return AnnotationRefused.LONGEST;
    }

    /** The same page after a refusal or a way here: with what was typed, or what was done. */
    AnnotateView told(FieldErrors messages, String what) {
        return new AnnotateView(
                way, back, copy, title, caseTitle, lang, svg, notes, elements, own, chosen, writable, reach, messages,
                what);
    }
}
