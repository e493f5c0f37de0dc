// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.testing.BrowserTests;

/** The drawing editor beside bpmn-js and a bare diagram-js, in a real browser: src/test/frontend/bench says how. */
final class Editor {

    static final String ROUNDS = "four (with 2 000 elements two)";

    private static final Map<String, String> WHAT = Map.of(
            "render", "drawn, CPU ms",
            "drag", "one move of a drag, CPU ms",
            "first", "first opening until one can work, CPU ms");

    private static final Map<String, Integer> AIMS = Map.of("drag 300", 16);

    private Editor() {}

    /** @param bpmn and {@code bare}: the same drawing in the other two; @param aim milliseconds, 0 for “no slower than bpmn-js” */
    record Row(String what, int elements, double own, double bpmn, double bare, int aim) {}

    /** @param peerScript compressed bytes of bpmn-js with all that one draws with; @param peerDrawing of its first drawing */
    record Figures(List<Row> rows, int peerScript, int peerDrawing) {}

    /** @param drawings as {@link Drawings} wrote them; empty when the browser did not get through */
    static Optional<Figures> measure(Path drawings) throws IOException, InterruptedException {
        BrowserTests.install();
        var figures = drawings.resolveSibling("editor.json").toAbsolutePath();
        var run = new ProcessBuilder(
                "node",
                "bench/run.mjs",
                drawings.toAbsolutePath().toString(),
                Path.of("target/frontend").toAbsolutePath().toString(),
                figures.toString());
        Files.deleteIfExists(figures);
        BrowserTests.run(run.directory(BrowserTests.FOLDER.toFile()));
        return Files.exists(figures) ? Optional.of(read(figures)) : Optional.empty();
    }

    private static Figures read(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var reader = JsonProvider.provider().createReader(in)) {
            var json = reader.readObject();
            var rows = new ArrayList<Row>();
            for (var what : List.of("render", "drag", "first")) {
                rows(what, json.getJsonObject(what), rows);
            }
            var peer = json.getJsonObject("peer");
            return new Figures(rows, peer.getInt("script"), peer.getInt("drawing"));
        }
    }

    private static void rows(String what, JsonObject found, List<Row> rows) {
        for (var size : found.getJsonObject("own").keySet()) {
            rows.add(new Row(
                    WHAT.getOrDefault(what, what),
                    Integer.parseInt(size),
                    cpu(found, "own", size),
                    cpu(found, "bpmn", size),
                    cpu(found, "bare", size),
                    AIMS.getOrDefault(what + " " + size, 0)));
        }
    }

    private static double cpu(JsonObject found, String editor, String size) {
        return found.getJsonObject(editor).getJsonNumber(size).doubleValue();
    }

    /** Alone: a look at these figures without the rest of the benchmark, on drawings made before. */
    public static void main(String[] args) throws IOException, InterruptedException {
        measure(Path.of(args[0])).ifPresent(found -> found.rows().forEach(System.out::println));
    }
}
