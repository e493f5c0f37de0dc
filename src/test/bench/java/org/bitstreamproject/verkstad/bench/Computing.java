// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.NeighbourWords;
import org.bitstreamproject.verkstad.course.content.PackageFiles;
import org.bitstreamproject.verkstad.course.content.PackageReader;
import org.bitstreamproject.verkstad.course.content.TestPackages;
import org.bitstreamproject.verkstad.modelling.Edge;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.Models;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.NodeType;
import org.bitstreamproject.verkstad.modelling.Stage;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.shared.domain.Language;

/** What is computed without a database while somebody waits: CPU of this thread, the median after a warm-up. */
final class Computing {
    private static final int COUNTED = 101;

    /** For what a node does once. */
    private static final int SELDOM = 21;

    private static final int PAGE = 50_000;

    private final CoursePackage course = TestPackages.course();

    /** What was done → milliseconds of CPU. */
    Map<String, Double> measure() {
        var found = new LinkedHashMap<String, Double>();
        loading(found);
        var words = new NeighbourWords();
        var page = page();
        found.put("neighbours' words in a page of 50 kB", milliseconds(() -> words.inCourse(course, Language.SV)
                .html(page)));
        var before = process(100);
        var after = Models.mapNodes(before, node -> node.labelled(node.label() + " igen"));
        found.put(
                "as-is and to-be of 100 elements, matched by name",
                milliseconds(() -> Difference.ofStages(before, after)));
        return found;
    }

    /** As at every start and for every version sent in; and as a node reads a stored one, once for each. */
    private static void loading(Map<String, Double> found) {
        var files = TestPackages.delivered();
        var bytes = files.texts().values().stream()
                .mapToInt(text -> text.getBytes(UTF_8).length)
                .sum();
        var size = bytes + " bytes in " + files.texts().size() + " files";
        found.put(
                "loading the course package with every check, " + size,
                CpuTime.of(SELDOM, () -> PackageReader.read(files)));
        var stored = files.stored();
        found.put(
                "loading a stored course package, " + size,
                CpuTime.of(SELDOM, () -> PackageReader.readStored(PackageFiles.fromStored(stored))));
    }

    private String page() {
        var text = Objects.requireNonNull(course.module("M0").orElseThrow().text()).sv();
        return "<p>" + text.replace("<", "&lt;").repeat(PAGE / text.length() + 1) + "</p>";
    }

    /** A chain from start to end in one lane, so that the rules that follow the flow have something to follow. */
    private static Model process(int elements) {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        nodes.add(new Node("lane", NodeType.LANE, "Handläggare", Map.of("kind", "role")));
        for (var i = 1; i < elements; i++) {
            nodes.add(new Node("n" + i, NodeType.ACTIVITY, "Granska handling " + i));
            edges.add(new Edge("p" + i, EdgeType.PERFORMS, "lane", "n" + i));
            if (i > 1) {
                edges.add(new Edge("f" + i, EdgeType.FLOW, "n" + (i - 1), "n" + i));
            }
        }
        return new Model(ModelType.PROCESS, Stage.AS_IS, nodes, edges);
    }

    private static double milliseconds(Runnable work) {
        return CpuTime.of(COUNTED, work);
    }
}
