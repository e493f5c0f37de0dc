// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.bitstreamproject.verkstad.demo.moodle.Activity;
import org.bitstreamproject.verkstad.demo.moodle.ChosenItem;
import org.bitstreamproject.verkstad.demo.moodle.Container;
import org.bitstreamproject.verkstad.demo.moodle.CourseLink;
import org.bitstreamproject.verkstad.demo.moodle.Custom;

/** An activity that was added to a course by deep linking. */
@Entity(name = "DemoLink")
@Table(name = "demo_link")
class AddedLink {
    /** Numbers within a course lie above those of the invented links and below the next course's. */
    private static final long FIRST = 200;

    private static final long ROOM = 700;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "site")
    private String site = "";

    @Column(name = "course")
    private long course;

    @Column(name = "title")
    private String title = "";

    @Column(name = "about")
    private String about = "";

    @Column(name = "custom_lines")
    private String custom = "";

    @Column(name = "legacy")
    private boolean legacy;

    @Column(name = "graded")
    private boolean graded;

    protected AddedLink() {}

    AddedLink(String site, long course, ChosenItem item, boolean legacy, boolean graded) {
        this.site = site;
        this.course = course;
        this.title = item.title();
        this.about = item.text().length() > 2000 ? item.text().substring(0, 2000) : item.text();
        this.custom = item.custom();
        this.legacy = legacy;
        this.graded = graded;
    }

    /** @param base what the numbers of the course begin with */
    CourseLink link(long base) {
        long number = base + FIRST + id % ROOM;
        return new CourseLink(
                new Activity(number, number, title, about, Container.FRAME, graded, null, Custom.lines(custom)),
                legacy,
                false);
    }
}
