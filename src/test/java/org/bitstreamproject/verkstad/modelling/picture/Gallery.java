// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** Writes the pictures of all types at three sizes to a folder, to be looked at. */
public final class Gallery {

    private Gallery() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var texts = new Texts();
        for (var type : ModelType.values()) {
            for (int size : new int[] {10, 40, 120}) {
                for (var language : new Language[] {Language.SV, Language.NB}) {
                    var model = SampleModels.of(type, size, language.code());
                    var svg = Picture.svg(model, "x", (key, words) -> texts.text(language, key, words), Set.of());
                    Files.writeString(
                            folder.resolve(type + "-" + size + "-" + language.code() + ".svg"),
                            svg,
                            StandardCharsets.UTF_8);
                    if (type == ModelType.PROCESS) {
                        Files.writeString(
                                folder.resolve("FIGURES-" + size + "-" + language.code() + ".svg"),
                                withFigures(model, texts, language),
                                StandardCharsets.UTF_8);
                    }
                }
            }
        }
    }

    private static String withFigures(Model model, Texts texts, Language language) {
        Words words = (key, args) -> texts.text(language, key, args);
        var figures = new FigureWords(words).over(KeyFigures.of(model));
        return Picture.svg(model, figures, "x", words, Set.of());
    }
}
