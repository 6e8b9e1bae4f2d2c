package dev.kiln.deploy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AppPlanTest {

    private static AppStack stack(String name, String... needs) {
        return new AppStack(StackRequest.of(name, ""), List.of(), Set.of(needs));
    }

    private static List<String> names(AppPlan plan) {
        return plan.stacks().stream().map(AppStack::name).toList();
    }

    private final AppPlan shop = AppPlan.of(
            List.of(stack("web", "data", "network"), stack("data", "network"), stack("network"), stack("monitor")));

    @Test
    void whatIsNeededComesFirst() {
        assertThat(names(shop)).containsExactly("network", "data", "web", "monitor");
    }

    @Test
    void aPartIsTakenWithWhatItNeedsOrWithWhatNeedsItOrAlone() {
        assertThat(names(shop.withWhatTheyNeed(List.of("data")))).containsExactly("network", "data");
        assertThat(names(shop.withWhatNeedsThem(List.of("data")))).containsExactly("data", "web");
        assertThat(names(shop.only(List.of("web", "network")))).containsExactly("network", "web");
    }

    @Test
    void thoseInBetweenThatAreLeftOutStillOrderTheOthers() {
        AppPlan chain = AppPlan.of(List.of(stack("a"), stack("b", "a"), stack("c", "b")));

        assertThat(chain.only(List.of("a", "c")).before("c")).containsExactly("a");
    }

    @Test
    void aNameThatIsNotThereIsToldWithTheNearest() {
        assertThatThrownBy(() -> shop.only(List.of("montior")))
                .isInstanceOf(DeployException.class)
                .hasMessage("The app has no stack montior. Did you mean monitor? It has network, data, web, monitor.");
        assertThatThrownBy(() -> shop.withWhatTheyNeed(List.of("x")))
                .hasMessage("The app has no stack x. It has network, data, web, monitor.");
    }

    @Test
    void aCircleIsToldFromBeginningToEnd() {
        assertThatThrownBy(() ->
                        AppPlan.of(List.of(stack("first", "a"), stack("a", "b"), stack("b", "c"), stack("c", "a"))))
                .isInstanceOf(DeployException.class)
                .hasMessage("These stacks wait for each other: a -> b -> c -> a."
                        + " Move what both need into a stack of its own.");
    }

    @Test
    void whatIsNeededHasToBeThere() {
        assertThatThrownBy(() -> AppPlan.of(List.of(stack("web", "netwrok"), stack("network"))))
                .hasMessage("The stack web needs the stack netwrok, which the app does not have."
                        + " Did you mean network?");
        assertThatThrownBy(() -> AppPlan.of(List.of(stack("web"), stack("web"))))
                .hasMessageStartingWith("The app has two stacks called web.");
    }
}
