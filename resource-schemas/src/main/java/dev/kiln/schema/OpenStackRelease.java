package dev.kiln.schema;

import java.util.Locale;
import java.util.Optional;

/**
 * The releases of OpenStack since Heat's first templates, oldest first: the order of declaration is the order of time. Unlike
 * {@link HeatRelease}, these are what a cloud runs, whether or not its resource types were looked at one by one.
 */
public enum OpenStackRelease {
    /** Havana, October 2013. */
    HAVANA("2013.2", 0),
    /** Icehouse, April 2014. */
    ICEHOUSE("2014.1", 0),
    /** Juno, October 2014. */
    JUNO("2014.2", 0),
    /** Kilo, April 2015. */
    KILO("2015.1", 0),
    /** Liberty, October 2015: Heat 5. */
    LIBERTY("2015.2", 5),
    /** Mitaka, April 2016: Heat 6. */
    MITAKA("2016.1", 6),
    /** Newton, October 2016: Heat 7. */
    NEWTON("2016.2", 7),
    /** Ocata, February 2017: Heat 8. */
    OCATA("2017.1", 8),
    /** Pike, August 2017: Heat 9. */
    PIKE("2017.2", 9),
    /** Queens, February 2018: Heat 10. */
    QUEENS("2018.1", 10),
    /** Rocky, August 2018: Heat 11. */
    ROCKY("2018.2", 11),
    /** Stein, April 2019: Heat 12. */
    STEIN("2019.1", 12),
    /** Train, October 2019: Heat 13. */
    TRAIN("2019.2", 13),
    /** Ussuri, May 2020: Heat 14. */
    USSURI("2020.1", 14),
    /** Victoria, October 2020: Heat 15. */
    VICTORIA("2020.2", 15),
    /** Wallaby, April 2021: Heat 16. */
    WALLABY("2021.1", 16),
    /** Xena, October 2021: Heat 17. */
    XENA("2021.2", 17),
    /** Yoga, March 2022: Heat 18. */
    YOGA("2022.1", 18),
    /** Zed, October 2022: Heat 19. */
    ZED("2022.2", 19),
    /** Antelope, March 2023: Heat 20. */
    ANTELOPE("2023.1", 20),
    /** Bobcat, October 2023: Heat 21. */
    BOBCAT("2023.2", 21),
    /** Caracal, April 2024: Heat 22. */
    CARACAL("2024.1", 22),
    /** Dalmatian, October 2024: Heat 23. */
    DALMATIAN("2024.2", 23),
    /** Epoxy, April 2025: Heat 24. */
    EPOXY("2025.1", 24),
    /** Flamingo, October 2025: Heat 25. */
    FLAMINGO("2025.2", 25),
    /** Gazpacho, April 2026: Heat 26. */
    GAZPACHO("2026.1", 26),
    /** The release of October 2026: Heat 27, the newest that the catalogue knows something of. */
    V2026_2("2026.2", 27);

    private final String date;
    private final int heat;

    OpenStackRelease(String date, int heat) {
        this.date = date;
        this.heat = heat;
    }

    /**
     * The release for people.
     *
     * @return for example {@code Zed (2022.2, Heat 19)}
     */
    public String title() {
        String number = heat == 0 ? date : date + ", Heat " + heat;
        return this == V2026_2
                ? number
                : name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT) + " (" + number + ")";
    }

    /**
     * The release of a version of Heat.
     *
     * @param version as {@link SupportStatus#version()} gives it: {@code 5.0.0}, or before Heat 5 {@code 2014.2}
     * @return the release; the first one for what is older, and empty for what is no version or not known yet
     */
    public static Optional<OpenStackRelease> ofHeat(String version) {
        String text = version.strip();
        int dot = text.indexOf('.');
        String major = dot < 0 ? text : text.substring(0, dot);
        if (major.isEmpty() || major.length() > 4 || !major.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(major);
        for (OpenStackRelease release : values()) {
            boolean same = number > 2000 ? text.startsWith(release.date) && release.heat == 0 : release.heat == number;
            if (same && number > 0) {
                return Optional.of(release);
            }
        }
        return number > 2000 && number <= 2013 ? Optional.of(HAVANA) : Optional.empty();
    }

    /**
     * The release whose Heat the catalogue looked at.
     *
     * @param release the state of Heat
     * @return the release of OpenStack that it belongs to
     */
    public static OpenStackRelease of(HeatRelease release) {
        return switch (release) {
            case ZED -> ZED;
            case MASTER_2026_08 -> V2026_2;
        };
    }

    /**
     * Whether this release came before another.
     *
     * @param other the other one
     * @return true when it is older
     */
    public boolean isBefore(OpenStackRelease other) {
        return compareTo(other) < 0;
    }
}
