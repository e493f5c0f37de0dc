// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.picture;

import java.util.stream.Collectors;

/** Writes a finished drawing, or as much of it as is between two heights, as one SVG element. */
final class Sheet {

    private final Drawing drawing;
    private final String uid;

    private Sheet(Drawing drawing, String uid) {
        this.drawing = drawing;
        this.uid = uid;
    }

    /** @param uid makes the ids in it unique on a page */
    static String whole(Drawing drawing, String uid) {
        return new Sheet(drawing, uid).written("m-picture", drawing.width(), drawing.height());
    }

    /** Its own size left out, so that the page gives it one. */
    static String thumbnail(Drawing drawing, String uid) {
        return new Sheet(drawing, uid).written("m-picture m-thumbnail", "100%", "100%");
    }

    /** The uppermost has the title and the description of all. */
    static String part(Drawing drawing, String uid, Reach part) {
        return new Sheet(drawing, uid).part(part);
    }

    private String written(String type, Object width, Object height) {
        var all = new Reach(0, drawing.height());
        return opened(type, all, true, "width", width, "height", height)
                + drawing.parts().stream().map(Drawing.Part::svg).collect(Collectors.joining())
                + "</svg>";
    }

    private String part(Reach part) {
        var size = new Object[] {"width", drawing.width(), "height", part.bottom() - part.top()};
        return opened("m-picture m-sheet", part, part.top() == 0, size)
                + drawing.parts().stream()
                        .filter(each -> each.reach().meets(part))
                        .map(Drawing.Part::svg)
                        .collect(Collectors.joining())
                + "</svg>";
    }

    private String opened(String type, Reach part, boolean named, Object... size) {
        var svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                type,
                "role",
                named ? "img" : "presentation",
                named ? "aria-labelledby" : "aria-hidden",
                named ? "m-title-" + uid + " m-desc-" + uid : "true",
                size[0],
                size[1],
                size[2],
                size[3],
                "viewBox",
                "0 " + part.top() + " " + drawing.width() + " " + (part.bottom() - part.top()),
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                13);
        if (named) {
            svg.text("title", drawing.title(), "id", "m-title-" + uid);
            svg.text("desc", drawing.description(), "id", "m-desc-" + uid);
        }
        return svg.toString();
    }
}
