// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final double WARM_UP = 12;
    private static final double LAUNCHING = 6;
    private static final double PAGE_WARM_UP = 2;
    private static final double PAGE = 3;

    /** Seconds one run asks the pace for. */
    static final double PLANNED = 2 * WARM_UP
            + 2 * CLIENTS.size() * LAUNCHING
            + (LEARNER_PAGES.size() + TEACHER_PAGES.size()) * (PAGE_WARM_UP + PAGE);

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
        var pages = new LinkedHashMap<String, Load.Figures>();
        pages(database, LEARNER_PAGES, karin, pages);
        pages(database, TEACHER_PAGES, platform.enter13(server, MIKAELA, "teacher"), pages);
        var weights = PageWeights.of(server, karin, LEARNER_PAGES);
        return new Measured(database, startup, processes.residentMegabytes(), launches, pages, weights);
    }

    private Map<Launching, Load.Figures> launches(String database) throws Exception {
        var work = new Launches(server, platform);
        var figures = new LinkedHashMap<Launching, Load.Figures>();
        for (var version : List.of("1.3", "1.1")) {
            Load.Work once = version.equals("1.3") ? work::by13 : work::by11;
            Load.of(processes, 8, pace.of(WARM_UP), once);
            for (var clients : CLIENTS) {
                var found = Load.of(processes, clients, pace.of(LAUNCHING), once);
                figures.put(new Launching(version, clients), found);
                pace.say(database + ": " + version + " launches, " + clients + " clients: " + found);
            }
        }
        return figures;
    }

    private void pages(String database, List<String> paths, Visitor visitor, Map<String, Load.Figures> figures)
            throws Exception {
        for (var path : paths) {
            Load.Work once = () -> {
                var start = System.nanoTime();
                visitor.page(path);
                return System.nanoTime() - start;
            };
            Load.of(processes, 1, pace.of(PAGE_WARM_UP), once);
            var found = Load.of(processes, 1, pace.of(PAGE), once);
            figures.put(path, found);
            pace.say(database + ": " + path + ": " + found);
        }
    }
}
