// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitstreamproject.verkstad.bench.Measured.Launching;
import org.bitstreamproject.verkstad.testing.RunningServer;
import org.bitstreamproject.verkstad.testing.TestPlatform;
import org.bitstreamproject.verkstad.testing.TestPlatform.Who;
import org.bitstreamproject.verkstad.testing.Visitor;

/** Everything that is measured on one running server, in the order that warms it first. */
final class ServerRun {
    private static final Who KARIN = new Who("11", "Karin Åström", "Learner");
    private static final Who MIKAELA = new Who("3", "Mikaela Öberg", "Instructor");
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final List<String> LEARNER_PAGES =
            List.of("/home", "/module/M1", "/exercise/E1.1", "/exercise/E3.2", "/case", "/reviews", "/consent");
    private static final List<String> TEACHER_PAGES = List.of("/teacher", "/grading", "/rounds");
    static final Pace.Rule LAUNCHING = new Pace.Rule(1_000, 300, Duration.ofSeconds(6));
    static final Pace.Rule PAGE = new Pace.Rule(300, 100, Duration.ofSeconds(3));

    static final int LARGE = 300;
    private static final Pace.Rule DRAWING = new Pace.Rule(60, 40, Duration.ofSeconds(2));

    /** The 1.3 launch by this many clients is the warmest: every other number of clients came before. */
    static final Launching WARMEST = new Launching("1.3", CLIENTS.get(CLIENTS.size() - 1));

    /** Launches made before that figure is taken, at least. */
    static final int BEFORE_WARMEST = CLIENTS.size() * LAUNCHING.warmUp() * Warmth.LEAST;

    private final Pace pace;
    private final RunningServer server;
    private final TestPlatform platform;
    private final Processes processes;

    ServerRun(Pace pace, RunningServer server, TestPlatform platform, Processes processes) {
        this.pace = pace;
        this.server = server;
        this.platform = platform;
        this.processes = processes;
    }

    Measured measure(String database) throws Exception {
        var startup = processes.server();
        pace.say(database + ": ready after " + Figure.of(startup) + " CPU seconds");
        var launches = launches(database);
        var karin = platform.enter13(server, KARIN, "home");
        var pages = new LinkedHashMap<String, Optional<Load.Figures>>();
        pages(database, LEARNER_PAGES, karin, pages);
        pages(database, TEACHER_PAGES, platform.enter13(server, MIKAELA, "teacher"), pages);
        var weights = PageWeights.of(server, karin, LEARNER_PAGES);
        var drawn = drawn(database, karin);
        return new Measured(database, startup, processes.residentMegabytes(), launches, pages, weights, drawn);
    }

    private Measured.Drawn drawn(String database, Visitor visitor) throws Exception {
        var model = CaseModel.begin(visitor);
        model.draw(Drawings.FIRST_OPENING);
        var script = PageWeights.bytes(server, visitor, model.script());
        var first = PageWeights.bytes(server, visitor, model.drawing());
        model.draw(LARGE - Drawings.FIRST_OPENING);
        var large = PageWeights.bytes(server, visitor, model.drawing());
        return new Measured.Drawn(script, first, large, page(database, model.drawing(), visitor, DRAWING));
    }

    private Map<Launching, Optional<Load.Figures>> launches(String database) throws Exception {
        var work = new Launches(server, platform);
        var figures = new LinkedHashMap<Launching, Optional<Load.Figures>>();
        for (var version : List.of("1.3", "1.1")) {
            Load.Work once = version.equals("1.3") ? work::by13 : work::by11;
            for (var clients : CLIENTS) {
                var found = Load.of(processes, clients, new Load.Measuring(pace, LAUNCHING), once);
                figures.put(new Launching(version, clients), found);
                pace.say(database + ": " + version + " launches, " + clients + " clients: " + told(found));
            }
        }
        return figures;
    }

    private void pages(String database, List<String> paths, Visitor visitor, Map<String, Optional<Load.Figures>> figures)
            throws Exception {
        for (var path : paths) {
            figures.put(path, page(database, path, visitor, PAGE));
        }
    }

    private Optional<Load.Figures> page(String database, String path, Visitor visitor, Pace.Rule rule) throws Exception {
        Load.Work once = () -> {
            var start = System.nanoTime();
            visitor.page(path);
            return System.nanoTime() - start;
        };
        var found = Load.of(processes, 1, new Load.Measuring(pace, rule), once);
        pace.say(database + ": " + path + ": " + told(found));
        return found;
    }

    private static String told(Optional<Load.Figures> found) {
        return found.map(Load.Figures::toString).orElse("not measured");
    }
}
