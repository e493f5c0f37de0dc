// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.demo.moodle.Choosing;
import org.bitstreamproject.verkstad.demo.moodle.ChosenItem;
import org.bitstreamproject.verkstad.demo.services.KeySets;

/** "Select content" in an imitation: the tool's list in a frame, and its answer saved as activities. */
@Dependent
public class ChoosingPages {
    private final SitePages pages;
    private final AddedLinks links;
    private final KeySets keySets;
    private final Clock clock;

    @Inject
    public ChoosingPages(SitePages pages, AddedLinks links, KeySets keySets, Clock clock) {
        this.pages = pages;
        this.links = links;
        this.keySets = keySets;
        this.clock = clock;
    }

    /** The page around the frame. */
    Answer choose(Visit visit) {
        if (!teaches(visit)) return pages.front(visit);
        var request = visit.moodle().site().url() + "/mod/lti/contentitem.php?course="
                + visit.moodle().course().id() + "&v=" + (legacy(visit) ? "1p1" : "1p3")
                + (visit.text("lang").matches("[a-z_]{2,6}") ? "&lang=" + visit.text("lang") : "");
        return pages.page(visit, 200, "demo/choose.jte", new MessagePage(pages.head(visit), request));
    }

    /** The tool's answer. Without Moodle's Lax cookie it is posted once more, by our own page. */
    Answer returned(Visit visit) {
        if (!visit.method().equals("POST")) return pages.fault(visit, 404);
        if (visit.login().isEmpty()) return visit.has("repost") ? pages.front(visit) : repost(visit);
        var login = visit.login().get();
        if (!teaches(visit) || !login.sesskey().equals(visit.text("sesskey"))) return pages.fault(visit, 404);
        var legacy = visit.has("lti_message_type");
        var items = legacy ? contentItems(visit) : deepLinks(visit);
        if (items.isEmpty()) return pages.fault(visit, 404);
        links.add(visit.moodle(), items.get(), legacy);
        var titles = items.get().stream().map(ChosenItem::title).toList();
        var page = new ChosenPage(pages.head(visit), titles, visit.text("lti_errormsg"));
        return pages.page(visit, 200, "demo/chosen.jte", page);
    }

    private Optional<List<ChosenItem>> deepLinks(Visit visit) {
        var tool = visit.moodle().tool();
        return Choosing.deepLinks(visit.text("JWT"), tool, keySets.at(tool.keySet()), clock.instant());
    }

    private static Optional<List<ChosenItem>> contentItems(Visit visit) {
        var form = new LinkedHashMap<>(visit.parameters());
        // these stand in the address, which is signed as a whole
        List.of("course", "id", "sesskey", "repost").forEach(form::remove);
        return Choosing.contentItems(address(visit), form, visit.moodle().legacyTool());
    }

    private Answer repost(Visit visit) {
        var fields = new LinkedHashMap<>(visit.parameters());
        List.of("course", "id", "sesskey").forEach(fields::remove);
        fields.put("repost", "true");
        return pages.post(visit, address(visit), fields);
    }

    private static String address(Visit visit) {
        return visit.moodle().site().url() + "/mod/lti/contentitem_return.php?course=" + visit.number("course") + "&id="
                + visit.number("id") + "&sesskey=" + visit.text("sesskey");
    }

    static boolean legacy(Visit visit) {
        return visit.text("v").equals("1p1");
    }

    static boolean teaches(Visit visit) {
        return visit.login().filter(login -> SitePages.staff(login.member())).isPresent();
    }
}
