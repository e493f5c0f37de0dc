// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** docs/benchmarks.md: what was measured beside what we aim at and what others need. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    /** What was worked out without a server. @param computing milliseconds of CPU by what was done */
    record Worked(
            Map<String, Double> computing,
            List<Modelling.Row> models,
            List<Drawings.Row> drawings,
            Optional<Editor.Figures> editor) {}

    /** @param neighbours load average before we began: what else the machine had to do */
    Report(
            double neighbours,
            Verification.Figures verification,
            Worked worked,
            List<Measured> servers) {
        introduction(neighbours);
        launches(servers);
        verification(verification, servers.get(0).launches().get(ServerRun.WARMEST));
        computing(worked.computing());
        models(worked.models());
        drawings(worked.drawings(), servers);
        editor(worked.editor(), servers.get(0).drawn());
        servers(servers);
        pages(servers);
        weights(servers.get(0));
    }

    String text() {
        return text.toString();
    }

    private void introduction(double neighbours) {
        line("# Benchmarks");
        line("");
        line("Made by `mvn -Pbench verify` on " + LocalDate.now() + " in a quarter of an hour. One machine with "
                + Runtime.getRuntime().availableProcessors() + " processors runs the server (JDK "
                + System.getProperty("java.version") + ", -Xmx512m), the database, the platform that signs and the");
        line("clients at once, so rates and waits are those of that crowd. CPU is the operating system's accounting of");
        line("the server and, with PostgreSQL, of its database together, what the server still spends on compiling itself included and shown.");
        line("A server in production was compiled long ago, so each figure is taken warm: the same work goes before it in windows of "
                + ServerRun.LAUNCHING.warmUp() + " launches or " + ServerRun.PAGE.warmUp());
        line("pages until two successive windows cost the same CPU within 5 per cent, " + Warmth.MOST
                + " windows at most; where they never did, the count is marked “not steady”.");
        line("The data is the demo's edition in mid-course; forty people launch in turn.");
        line("");
        line("Load average before the run: " + Figure.of(neighbours)
                + ". A busy machine measures too much: processes take each other's caches. Every figure is counted");
        line("a least number of times; what the run had no time for so is “not measured”.");
    }

    private void launches(List<Measured> servers) {
        table("Launches", "launch | clients | database | CPU ms | of it server | of it compiling | p95 ms | a second | counted");
        for (var server : servers) {
            server.launches().forEach((what, found) -> row(
                    what.version(),
                    String.valueOf(what.clients()),
                    server.database(),
                    told(found, Load.Figures::cpu),
                    told(found, Load.Figures::serverCpu),
                    told(found, Load.Figures::compiling),
                    told(found, Load.Figures::p95),
                    told(found, Load.Figures::perSecond),
                    counted(found)));
        }
        row("aim", "", "", "≤ 4", "", "", "", "≥ 400", "");
        row("ltijs 5.9", "", "PostgreSQL", "12", "", "", "", "110", "");
        line("");
        line("A 1.3 launch is login initiation, id_token and the redirect; the 303 to the first page ends both kinds.");
    }

    private void verification(Verification.Figures found, Optional<Load.Figures> warmest) {
        table("Verification of one id_token", "what | measured | aim");
        row("every check on a Moodle's token of " + found.bytes() + " bytes, CPU µs", Figure.of(found.allChecks()), "");
        row("bare RSA verification by the same JDK in the same run, CPU µs", Figure.of(found.bareRsa()), "");
        row("times the bare verification", Figure.of(found.times()), "≤ 3");
        row(
                "per cent of the CPU of a 1.3 launch by " + ServerRun.WARMEST.clients() + " clients, both after "
                        + ServerRun.BEFORE_WARMEST + " of their kind",
                told(warmest, launch -> found.allChecks() / 10 / launch.cpu()),
                "< 5");
    }

    private void computing(Map<String, Double> found) {
        table("Computing while somebody waits", "what | CPU ms | aim");
        found.forEach((what, took) -> row(what, Figure.of(took), aim(what)));
    }

    private void models(List<Modelling.Row> rows) {
        table("Models", "what | elements | slowest of the twelve types | CPU ms | times reading its JSON | aim, ms");
        rows.forEach(found -> row(
                found.what(),
                String.valueOf(found.elements()),
                found.type().name(),
                Figure.of(found.milliseconds()),
                Figure.of(found.times()),
                found.aim() == 0 ? "" : "≤ " + found.aim()));
        line("");
        line("Models of the course's own kind in Swedish, in memory; reading is the JSON library's bare reading of the same model.");
    }

    private void drawings(List<Drawings.Row> rows, List<Measured> servers) {
        table("Drawings as the editor gets them", "process of | rules, layout, picture, key figures and JSON, CPU ms | bytes | compressed");
        rows.forEach(found -> row(
                found.elements() + " elements",
                Figure.of(found.milliseconds()),
                String.valueOf(found.bytes()),
                String.valueOf(found.compressed())));
        line("");
        for (var server : servers) {
            line("The whole answer for " + ServerRun.LARGE + " elements, rules and database included, on " + server.database() + ": "
                    + told(server.drawn().cpu(), Load.Figures::cpu) + " CPU ms, " + server.drawn().large() + " bytes compressed.");
        }
    }

    private void editor(Optional<Editor.Figures> found, Measured.Drawn first) {
        table("The drawing editor beside others", "what | elements | Verkstad | bpmn-js 18.31 | bare diagram-js 15.28 | times bpmn-js | aim");
        if (found.isEmpty()) {
            row("not measured", "", "", "", "", "", "");
        }
        found.ifPresent(figures -> {
            figures.rows().forEach(each -> row(
                    each.what(),
                    String.valueOf(each.elements()),
                    Figure.of(each.own()),
                    Figure.of(each.bpmn()),
                    Figure.of(each.bare()),
                    Figure.of(each.own() / each.bpmn()),
                    each.aim() == 0 ? "≤ 1 time bpmn-js" : "≤ " + each.aim()));
            row(
                    "fetched at the first opening, bytes",
                    String.valueOf(Drawings.FIRST_OPENING),
                    String.valueOf(first.script() + first.first()),
                    String.valueOf(figures.peerScript() + figures.peerDrawing()),
                    "",
                    Figure.of((double) (first.script() + first.first()) / (figures.peerScript() + figures.peerDrawing())),
                    "≤ 130 000");
        });
        line("");
        line("The same process in Swedish in one run: ours as the server draws it, with frame, lanes and legend; bpmn-js (its modeler) with a task");
        line("of the same name, place and size for every element and the same flows; diagram-js with boxes whose names stand on one line, moved by its");
        line("own module. Ours comes with what the rules say, as list and as badges. CPU is the browser's main thread by its own accounting, the cheapest of " + Editor.ROUNDS + " turns, until all is painted; a drag moves a real");
        line("pointer 30 times. Paper of 1400 × 850 in headless Chromium without GPU, the view our editor opens with. Bytes of ours are the server's answers.");
    }

    private static String aim(String computed) {
        if (computed.startsWith("loading")) {
            return "";
        }
        return computed.startsWith("neighbours") ? "≤ 5" : "≤ 1 000";
    }

    private void servers(List<Measured> servers) {
        table("Server", "what | database | measured | aim");
        for (var server : servers) {
            row("first start until ready, CPU s", server.database(), Figure.of(server.startup()), "–");
            row("resident after the load, MB", server.database(), Figure.of(server.resident()), "–");
        }
        line("");
        line("The first start makes the schema, the keys and the demo's edition.");
    }

    private void pages(List<Measured> servers) {
        table("Pages", "page | database | CPU ms | of it server | of it compiling | counted | aim");
        for (var server : servers) {
            server.pages().forEach((path, found) -> row(
                    "`" + path + "`",
                    server.database(),
                    told(found, Load.Figures::cpu),
                    told(found, Load.Figures::serverCpu),
                    told(found, Load.Figures::compiling),
                    counted(found),
                    "≤ 5"));
        }
        row("a real Moodle's workshop page, same machine", "", "110–120", "", "", "", "");
    }

    private void weights(Measured server) {
        table("Bytes as a browser gets them", "page | first visit | later | aim");
        server.weights().forEach((path, weight) -> row(
                "`" + path + "`",
                String.valueOf(weight.first()),
                String.valueOf(weight.later()),
                "≤ 150 000, later ≤ 60 000"));
    }

    private static String told(Optional<Load.Figures> found, ToDoubleFunction<Load.Figures> figure) {
        return found.map(figures -> Figure.of(figure.applyAsDouble(figures))).orElse("not measured");
    }

    private static String counted(Optional<Load.Figures> found) {
        return found.map(figures -> figures.count() + (figures.steady() ? "" : ", not steady"))
                .orElse("–");
    }

    private void table(String title, String head) {
        line("");
        line("## " + title);
        line("| " + head + " |");
        line("|" + "---|".repeat(head.split("\\|").length));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
