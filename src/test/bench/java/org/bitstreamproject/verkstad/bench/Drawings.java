// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.SampleModels;
import org.bitstreamproject.verkstad.modelling.check.Checker;
import org.bitstreamproject.verkstad.modelling.drawing.DrawingJson;
import org.bitstreamproject.verkstad.modelling.drawing.FiguresJson;
import org.bitstreamproject.verkstad.modelling.drawing.FindingsJson;
import org.bitstreamproject.verkstad.modelling.picture.Marks;
import org.bitstreamproject.verkstad.modelling.picture.Overlay;
import org.bitstreamproject.verkstad.modelling.picture.Picture;
import org.bitstreamproject.verkstad.modelling.picture.Words;
import org.bitstreamproject.verkstad.modelling.reading.FigureWords;
import org.bitstreamproject.verkstad.modelling.reading.KeyFigures;
import org.bitstreamproject.verkstad.modelling.remark.RemarkWords;
import org.bitstreamproject.verkstad.shared.domain.Language;
import org.bitstreamproject.verkstad.shared.web.Texts;

/** A process of several sizes as the server hands it to the editor: what that costs here, and the files the browser draws. */
final class Drawings {
    static final int FIRST_OPENING = 40;
    static final List<Integer> SIZES = List.of(FIRST_OPENING, 100, 300, 500, 2000);

    private static final int COUNTED = 15;

    private final Texts texts = new Texts();
    private final CoursePackage course = TestPackages.course();
    private final Checker checker = new Checker(course.rules());

    /** @param milliseconds of CPU for rules, layout, picture, key figures and JSON; @param compressed bytes as they go over the wire */
    record Row(int elements, double milliseconds, int bytes, int compressed) {}

    /** @param folder gets a file for each size, such as {@code 500.json} */
    List<Row> measure(Path folder) throws IOException {
        Files.createDirectories(folder);
        var rows = new ArrayList<Row>();
        for (var size : SIZES) {
            var model = SampleModels.of(ModelType.PROCESS, size, "sv");
            var json = drawing(model).getBytes(UTF_8);
            Files.write(folder.resolve(size + ".json"), json);
            var took = CpuTime.of(COUNTED, () -> drawing(model));
            rows.add(new Row(model.nodes().size(), took, json.length, compressed(json)));
        }
        return rows;
    }

    /** As DrawingResource answers for a model that stands alone: no other models beside it, no notes, nothing waived. */
    private String drawing(Model model) {
        Words words = (key, args) -> texts.text(Language.SV, key, args);
        var findings = checker.check(model);
        var remarks = new RemarkWords(course, model, Language.SV, List.of(), Map.of()).of(findings, false);
        var drawing = Picture.drawing(model, words, findings.marked());
        var json = DrawingJson.of(model, drawing, words);
        var figures = KeyFigures.of(model);
        if (!figures.isEmpty()) {
            var told = new FigureWords(words).over(figures);
            var over = Overlay.over(drawing, told, words, Marks.found(findings.marked()));
            json.add("figures", FiguresJson.of(told, over)).add("gaps", DrawingJson.gaps(drawing.under(over)));
        }
        return json.add("format", DrawingJson.FORMAT)
                .add("uid", "bench")
                .add("confidential", false)
                .add("base", 1)
                .add("type", model.type().name())
                .add("language", "sv")
                .add("writable", true)
                .add("undo", false)
                .add("redo", false)
                .add("findings", FindingsJson.of(remarks, words, Instant::toString))
                .build()
                .toString();
    }

    private static int compressed(byte[] json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(json);
        }
        return bytes.size();
    }

    /** Alone: the files, and these figures without the rest of the benchmark. */
    public static void main(String[] args) throws IOException {
        new Drawings().measure(Path.of(args[0])).forEach(System.out::println);
    }
}
