// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A course somebody added to an imitation. */
@Entity(name = "DemoCourse")
@Table(name = "demo_course")
class MadeCourse {
    /** Numbers of made courses lie well above those of the invented ones. */
    static final long FIRST = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "site")
    private String site = "";

    @Column(name = "title")
    private String title = "";

    @Column(name = "history")
    private String history = "";

    @Column(name = "resets")
    private int resets;

    protected MadeCourse() {}

    /** @param history numbers of the courses it was copied from, the nearest first, with commas between */
    MadeCourse(String site, String title, String history) {
        this.site = site;
        this.title = title;
        this.history = history;
    }

    /** The course's number on its site. */
    long number() {
        return FIRST + id;
    }

    /** As Moodle's "Reset course": all numbers stay, other people take part. */
    void reset() {
        resets++;
    }

    /** How many times it was. */
    int resets() {
        return resets;
    }

    String title() {
        return title;
    }

    String history() {
        return history;
    }
}
