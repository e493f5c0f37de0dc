// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bitstreamproject.verkstad.demo.moodle.Encoding;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;

/** "Manage tools" of an imitation: a set-up link is pasted, opened in a frame, and the tool activated. */
@Dependent
public class ToolPages {
    private final SitePages pages;
    private final RegisteredTools tools;
    private final RegistrationEndpoint registration;

    @Inject
    public ToolPages(SitePages pages, RegisteredTools tools, RegistrationEndpoint registration) {
        this.pages = pages;
        this.tools = tools;
        this.registration = registration;
    }

    Answer list(Visit visit) {
        return staff(visit) ? page(visit, "") : pages.front(visit);
    }

    /** Opens the pasted link as Moodle does, with its own two parameters. */
    Answer register(Visit visit) {
        var link = visit.text("url").strip();
        if (!visit.method().equals("POST") || !staff(visit)) return pages.front(visit);
        if (!link.matches("https?://\\S+")) return page(visit, "");
        var moodle = visit.moodle();
        return page(
                visit,
                link + (link.contains("?") ? "&" : "?") + "openid_configuration="
                        + Encoding.percent(RegistrationEndpoint.configurationAddress(moodle)) + "&registration_token="
                        + registration.token(moodle, visit.has("update")));
    }

    Answer activate(Visit visit) {
        if (!visit.method().equals("POST") || !staff(visit)) return pages.front(visit);
        tools.activate(visit.moodle(), visit.number("type"));
        return Answer.seeOther(address(visit.moodle()));
    }

    private Answer page(Visit visit, String frame) {
        var rows = tools.of(visit.moodle()).stream().map(RegisteredTool::row).toList();
        return pages.page(visit, 200, "demo/tools.jte", new ToolsPage(pages.head(visit), rows, frame));
    }

    private static String address(Moodle moodle) {
        return moodle.site().url() + "/mod/lti/toolconfigure.php";
    }

    private static boolean staff(Visit visit) {
        return ChoosingPages.teaches(visit);
    }
}
