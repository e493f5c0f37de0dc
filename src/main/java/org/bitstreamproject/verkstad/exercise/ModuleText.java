// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.List;
import org.bitstreamproject.verkstad.course.NeighbourWord;
import org.bitstreamproject.verkstad.shared.markdown.Reading.Section;
import org.jspecify.annotations.Nullable;

/**
 * A module's teaching text in the reader's language.
 *
 * @param sections for the list of contents; empty when the text is too short to need one
 * @param words the glossary words of the text, those it links to first
 */
public record ModuleText(List<Part> parts, List<Section> sections, List<NeighbourWord> words, int minutes) {

    /**
     * A piece of the page; exactly one of html, table and picture is there.
     *
     * @param label of a table or a picture
     */
    public record Part(
            @Nullable String html, @Nullable String table, Illustrations.@Nullable Picture picture, String label) {}
}
