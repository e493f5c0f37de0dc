// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bitstreamproject.verkstad.modelling.picture.Figures;
import org.bitstreamproject.verkstad.modelling.picture.Given;
import org.bitstreamproject.verkstad.modelling.picture.Marks;
import org.bitstreamproject.verkstad.modelling.picture.Numbered;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** A model as an SVG element to put into a page: title and description inside, safe to print unescaped. */
@Dependent
public class ModelPicture {

    private final Texts texts;

    @Inject
    public ModelPicture(Texts texts) {
        this.texts = texts;
    }

    public String svg(Model model, Language reader) {
        return Picture.svg(model, uid(), words(reader), Set.of());
    }

    /** With a mark at every element the findings speak about. */
    public String svg(Model model, Language reader, Findings findings) {
        return Picture.svg(model, uid(), words(reader), findings.marked());
    }

    /** With a padlock at what is given, too. */
    String svg(Model model, Language reader, Findings findings, Set<String> given) {
        return Given.svg(model, uid(), words(reader), findings.marked(), given);
    }

    /**
     * To be looked at and printed, on as many sheets as it needs.
     *
     * @param figured whether it has key figures over it, where the model has any to tell
     */
    String sheets(Model model, Language reader, Marks marks, boolean figured) {
        var words = words(reader);
        var figures = figured ? new FigureWords(words).over(KeyFigures.of(model)) : Figures.NONE;
        return Picture.sheets(model, figures, uid(), words, marks);
    }

    /** To be looked at and printed. @param numbered those that something was said about; the first is number 1 */
    public String sheets(Model model, Language reader, List<String> numbered) {
        return sheets(model, reader, new Marks(Set.of(), Set.of(), numbered), false);
    }

    /** With numbers at some of its parts. @param told whether the picture says what anything is */
    String numbered(Model model, Language reader, List<String> parts, boolean told) {
        return Numbered.svg(model, uid(), words(reader), parts, told);
    }

    /** A small one for a list: as wide as its place. */
    public String thumbnail(Model model, Language reader) {
        return Picture.thumbnail(model, uid(), words(reader));
    }

    private Words words(Language reader) {
        return (key, args) -> texts.text(reader, key, args);
    }

    private static String uid() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
