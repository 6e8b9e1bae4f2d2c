package dev.kiln.hot;

import dev.kiln.schema.OpenStackRelease;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The versions of HOT, oldest first. Source: SEMANTICS section 1.2. */
public enum HotVersion {
    /** 2013-05-23: the base language, CloudFormation functions included. */
    V2013_05_23("2013-05-23", null, OpenStackRelease.HAVANA),
    /** 2014-10-16: drops the CloudFormation functions except {@code Fn::Select}. */
    V2014_10_16("2014-10-16", null, OpenStackRelease.JUNO),
    /** 2015-04-30: adds {@code repeat} and {@code digest}. */
    V2015_04_30("2015-04-30", null, OpenStackRelease.KILO),
    /** 2015-10-15: adds {@code str_split}; {@code list_join} takes many lists. */
    V2015_10_15("2015-10-15", null, OpenStackRelease.LIBERTY),
    /** 2016-04-08: adds {@code map_merge}. */
    V2016_04_08("2016-04-08", null, OpenStackRelease.MITAKA),
    /** 2016-10-14, newton: adds conditions, {@code if}, {@code yaql}, {@code map_replace}. */
    V2016_10_14("2016-10-14", "newton", OpenStackRelease.NEWTON),
    /** 2017-02-24, ocata: adds {@code filter} and {@code str_replace_strict}. */
    V2017_02_24("2017-02-24", "ocata", OpenStackRelease.OCATA),
    /** 2017-09-01, pike: adds {@code make_url}, {@code list_concat}, {@code contains}, {@code str_replace_vstrict}. */
    V2017_09_01("2017-09-01", "pike", OpenStackRelease.PIKE),
    /** 2018-03-02, queens: adds parameter tags. */
    V2018_03_02("2018-03-02", "queens", OpenStackRelease.QUEENS),
    /** 2018-08-31, rocky: the same language as queens. */
    V2018_08_31("2018-08-31", "rocky", OpenStackRelease.ROCKY),
    /** 2021-04-16, wallaby: adds {@code if} with two arguments. */
    V2021_04_16("2021-04-16", "wallaby", OpenStackRelease.WALLABY);

    private static final Map<String, HotVersion> BY_NAME = Stream.of(values())
            .flatMap(v -> v.names().map(name -> Map.entry(name, v)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String date;
    private final @Nullable String alias;
    private final OpenStackRelease release;

    HotVersion(String date, @Nullable String alias, OpenStackRelease release) {
        this.date = date;
        this.alias = alias;
        this.release = release;
    }

    /**
     * The date form, which every Heat that has the version understands.
     *
     * @return for example {@code 2018-08-31}
     */
    public String date() {
        return date;
    }

    /**
     * The release name that newer Heats accept in place of the date.
     *
     * @return for example {@code rocky}, or empty where there is none
     */
    public Optional<String> alias() {
        return Optional.ofNullable(alias);
    }

    /**
     * The first release of OpenStack whose Heat has the version.
     *
     * @return the release
     */
    public OpenStackRelease release() {
        return release;
    }

    /**
     * The newest version that a release of OpenStack has.
     *
     * @param release the release
     * @return the version
     */
    public static HotVersion newestOf(OpenStackRelease release) {
        HotVersion newest = V2013_05_23;
        for (HotVersion version : values()) {
            newest = release.isBefore(version.release) ? newest : version;
        }
        return newest;
    }

    /**
     * Looks a version up by its date or its alias.
     *
     * @param name the text after {@code heat_template_version}
     * @return the version, or empty when Heat has none of that name
     */
    public static Optional<HotVersion> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * Whether this version is the given one or a later one.
     *
     * @param other the version to compare with
     * @return true when this is at least that version
     */
    public boolean isAtLeast(HotVersion other) {
        return compareTo(other) >= 0;
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(date), alias().stream());
    }
}
