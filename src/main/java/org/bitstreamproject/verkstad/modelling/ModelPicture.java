// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bitstreamproject.verkstad.modelling.picture.Figures;
import org.bitstreamproject.verkstad.modelling.picture.Given;
import org.bitstreamproject.verkstad.modelling.picture.Numbered;
import org.bitstreamproject.verkstad.modelling.picture.Overlay;
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
        return draw(model, reader, Set.of(), Set.of());
    }

    /** With a mark at every element the findings speak about. */
    public String svg(Model model, Language reader, Findings findings) {
        return svg(model, reader, findings, Set.of());
    }

    /** With a padlock at what is given, too. */
    String svg(Model model, Language reader, Findings findings, Set<String> given) {
        return draw(model, reader, findings.marked(), given);
    }

    /**
     * To be looked at and printed, with a padlock at what is given.
     *
     * @param figured whether it has key figures over it, where the model has any to tell
     */
    String sheets(Model model, Language reader, Findings findings, boolean figured, Set<String> given) {
        Words words = (key, args) -> texts.text(reader, key, args);
        var figures = figured ? new FigureWords(words).over(KeyFigures.of(model)) : Figures.NONE;
        if (given.isEmpty()) {
            return Picture.sheets(model, figures, uid(), words, findings.marked());
        }
        var drawing = Picture.drawing(model, words, findings.marked());
        return Given.svg(drawing.under(Overlay.over(drawing, figures, words, findings.marked())), uid(), words, given);
    }

    /** The same with numbers at the elements that something was said about. @param numbered the first is number 1 */
    public String svg(Model model, Language reader, Findings findings, List<String> numbered) {
        return numbered.isEmpty()
                ? svg(model, reader, findings)
                : Numbered.svg(model, uid(), (key, args) -> texts.text(reader, key, args), findings.marked(), numbered);
    }

    /** With numbers at some of its parts. @param told whether the picture says what anything is */
    String numbered(Model model, Language reader, List<String> parts, boolean told) {
        return Numbered.svg(model, uid(), (key, args) -> texts.text(reader, key, args), parts, told);
    }

    /** A small one for a list: as wide as its place. */
    public String thumbnail(Model model, Language reader) {
        return Picture.thumbnail(model, uid(), (key, args) -> texts.text(reader, key, args));
    }

    private String draw(Model model, Language reader, Set<String> marked, Set<String> given) {
        return Given.svg(model, uid(), (key, args) -> texts.text(reader, key, args), marked, given);
    }

    private static String uid() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
