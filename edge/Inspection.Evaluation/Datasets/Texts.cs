using System.Text.Json;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Evaluation.Datasets.Yolo;

namespace Inspection.Evaluation.Datasets;

/// <summary>Every text about labelled data that a person reads.</summary>
internal static class Texts
{
    private const string ListLine = "group00041/00041/00041000.jpg group00041/00041_not/00041000.txt";

    public static LocalizedText UnknownFormat(string format, IReadOnlyList<string> known) => new(
        $"Data format '{format}' is not known; supported: {string.Join(", ", known)}.",
        $"데이터 형식 '{format}' 을(를) 모릅니다. 쓸 수 있는 형식: {string.Join(", ", known)}.");

    public static LocalizedText FolderMissing(string folder) => new(
        $"Data folder {folder} does not exist; --data takes the folder of the labelled images (deeppcb: the one that holds PCBData, or PCBData itself).",
        $"데이터 폴더 {folder} 이(가) 없습니다. --data 에는 라벨이 있는 이미지 폴더를 쓰십시오(deeppcb: PCBData 가 든 폴더나 PCBData 자체).");

    public static LocalizedText NothingUsable(string source) => new(
        $"{source} holds no usable image; at least one image with its labels is needed.",
        $"{source} 에 쓸 수 있는 이미지가 없습니다. 라벨이 있는 이미지가 한 장 이상 필요합니다.");

    public static LocalizedText NoDefaultList(string root, IReadOnlyList<string> names, IEnumerable<string> others)
    {
        var wanted = string.Join(", ", names);
        var there = string.Join(", ", others);
        return there.Length == 0
            ? new($"{root} holds no list ({wanted}); name one with --list, with lines such as '{ListLine}'.",
                $"{root} 에 목록({wanted})이 없습니다. --list 로 지정하십시오. 한 줄의 예: '{ListLine}'")
            : new($"{root} holds none of {wanted}; name one of its lists with --list: {there}.",
                $"{root} 에 {wanted} 이(가) 없습니다. --list 로 목록을 지정하십시오: {there}.");
    }

    public static LocalizedText ListMissing(string list, string root) => new(
        $"List {list} does not exist, nor one of that name in {root}; --list takes a file with lines such as '{ListLine}'.",
        $"목록 {list} 이(가) 없고 {root} 에도 그런 이름이 없습니다. --list 에는 이런 줄이 든 파일을 쓰십시오: '{ListLine}'");

    public static LocalizedText EmptyList(string list) => new(
        $"List {list} names no image; needed are lines such as '{ListLine}'.",
        $"목록 {list} 에 이미지가 없습니다. 이런 줄이 필요합니다: '{ListLine}'");

    public static LocalizedText MalformedListLine(string list, int line, string text) => new(
        $"{list}:{line}: '{Short(text)}' is not an image and an annotation, such as '{ListLine}', nor one image of the data folder.",
        $"{list}:{line}: '{Short(text)}' 은(는) 이미지와 주석의 쌍(예: '{ListLine}')도, 데이터 폴더의 이미지 하나도 아닙니다.");

    public static LocalizedText ListedFileMissing(string file, string list, int line) => new(
        $"{list}:{line}: {file} does not exist; each line needs NAME_test and NAME_temp images and an annotation, relative to PCBData.",
        $"{list}:{line}: {file} 이(가) 없습니다. 줄마다 PCBData 기준의 NAME_test, NAME_temp 이미지와 주석 파일이 필요합니다.");

    public static LocalizedText MalformedAnnotation(string file, int line, string text, IReadOnlyList<string> labels)
    {
        var types = string.Join(", ", labels.Select(static (label, index) => $"{index + 1} {label}"));
        return new($"{file}:{line}: '{Short(text)}' is not 'x1 y1 x2 y2 type' with x1 < x2, y1 < y2 and a type of {types}.",
            $"{file}:{line}: '{Short(text)}' 은(는) 'x1 y1 x2 y2 종류' 형식이 아닙니다. x1 < x2, y1 < y2 이고 종류는 {types} 중 하나여야 합니다.");
    }

    public static LocalizedText NoSuchListOrSplit(string list, string root, IEnumerable<string> splits)
    {
        var there = string.Join(", ", splits);
        return there.Length == 0
            ? new($"--list {list}: there is no such file, also not in {root}, and the data names no splits; give a file with one image a line.",
                $"--list {list}: 그런 파일이 없고 {root} 에도 없으며 데이터에 분할 이름도 없습니다. 한 줄에 이미지 하나를 쓴 파일을 지정하십시오.")
            : new($"--list {list}: there is no such file, also not in {root}, and no such split; the data has {there}.",
                $"--list {list}: 그런 파일이 없고 {root} 에도 없으며 그런 분할도 없습니다. 있는 분할: {there}.");
    }

    public static LocalizedText LeavesFolder(string place, string path) => new(
        $"{place}: '{Short(path)}' leaves the data folder; give a path inside it.",
        $"{place}: '{Short(path)}' 은(는) 데이터 폴더를 벗어납니다. 폴더 안의 경로를 쓰십시오.");

    public static LocalizedText NotInData(string list, int line, string name) => new(
        $"{list}:{line}: the data has no image '{Short(name)}'; give a file name, a stem, or a path inside the data folder.",
        $"{list}:{line}: 데이터에 이미지 '{Short(name)}' 이(가) 없습니다. 파일 이름, 확장자 없는 이름, 또는 데이터 폴더 안의 경로를 쓰십시오.");

    public static LocalizedText Ambiguous(string list, int line, string name, IReadOnlyList<string> several) => new(
        $"{list}:{line}: '{Short(name)}' can be {several[0]} or {several[1]}; write more of the path.",
        $"{list}:{line}: '{Short(name)}' 은(는) {several[0]} 일 수도 {several[1]} 일 수도 있습니다. 경로를 더 쓰십시오.");

    public static LocalizedText ListedTwice(string list, int line, string name, int before) => new(
        $"{list}:{line}: '{Short(name)}' stands in line {before} already and counts twice; leave one out.",
        $"{list}:{line}: '{Short(name)}' 은(는) {before}번째 줄에 이미 있어 두 번 셉니다. 하나를 빼십시오.");

    public static LocalizedText InTwoFiles(string image, string first, string second) => new(
        $"{second}: {image} is annotated in {first} too; an image belongs into one split.",
        $"{second}: {image} 은(는) {first} 에도 라벨이 있습니다. 이미지는 한 분할에만 있어야 합니다.");

    public static LocalizedText BadBox(string place, double left, double top, double right, double bottom, ImageSize image) => new(
        $"{place}: the box from ({left:0.##}, {top:0.##}) to ({right:0.##}, {bottom:0.##}) is empty or not inside the image of {image.WidthPixels}×{image.HeightPixels} pixels; correct it or remove it.",
        $"{place}: ({left:0.##}, {top:0.##})–({right:0.##}, {bottom:0.##}) 상자가 비었거나 {image.WidthPixels}×{image.HeightPixels}픽셀 이미지 밖에 있습니다. 고치거나 지우십시오.");

    public static LocalizedText SizeDiffers(string place, double width, double height, ImageSize image) => new(
        $"{place} says {width}×{height} pixels, the image has {image.WidthPixels}×{image.HeightPixels}; annotate the image at its own size.",
        $"{place} 에는 {width}×{height}픽셀이라고 되어 있으나 이미지는 {image.WidthPixels}×{image.HeightPixels}픽셀입니다. 이미지의 실제 크기로 라벨을 다십시오.");

    public static LocalizedText AnnotationWithoutImage(string annotation, string stem, string folder) => new(
        $"{annotation} has no image; expected {stem}.jpg, .png, .bmp or .tif below {folder}.",
        $"{annotation} 의 이미지가 없습니다. {folder} 아래에 {stem}.jpg, .png, .bmp 또는 .tif 가 필요합니다.");

    public static LocalizedText SeveralImages(string annotation, IReadOnlyList<string> images) => new(
        $"{annotation} fits {images[0]} and {images[1]}; each image needs a name of its own.",
        $"{annotation} 이(가) {images[0]} 과(와) {images[1]} 둘 다에 맞습니다. 이미지마다 이름이 달라야 합니다.");

    public static LocalizedText ImageWithoutAnnotation(string image) => new(
        $"{image} has no annotation; needed is {Path.GetFileNameWithoutExtension(image)}.xml, for a good part one without <object>.",
        $"{image} 의 주석이 없습니다. {Path.GetFileNameWithoutExtension(image)}.xml 이 필요하며, 양품이면 <object> 없이 씁니다.");

    public static LocalizedText NoVoc(string root, string? hint) => new(
        $"{root} holds no VOC annotation; expected Annotations/NAME.xml with JPEGImages/NAME.jpg or images/NAME.jpg.{Try(hint)}",
        $"{root} 에 VOC 주석이 없습니다. Annotations/이름.xml 과 JPEGImages/이름.jpg 또는 images/이름.jpg 가 필요합니다.{Try(hint)}");

    public static LocalizedText NoXml(string path, int line, string cause) => new(
        $"{path}:{line}: not a readable VOC annotation (plain XML without document type): {Short(cause)}",
        $"{path}:{line}: 읽을 수 있는 VOC 주석(문서 형식 선언 없는 XML)이 아닙니다: {Short(cause)}");

    public static LocalizedText MalformedObject(string path, int line) => new(
        $"{path}:{line}: <object> needs a <name> and a <bndbox> with the numbers xmin, ymin, xmax and ymax.",
        $"{path}:{line}: <object> 에는 <name> 과, 숫자 xmin, ymin, xmax, ymax 가 든 <bndbox> 가 필요합니다.");

    public static LocalizedText NoYolo(string root, string? hint) => new(
        $"{root} is no YOLO data set; needed are images with label files, and data.yaml with names (or classes.txt, one name a line).{Try(hint)}",
        $"{root} 은(는) YOLO 데이터가 아닙니다. 이미지와 라벨 파일, 그리고 names 가 든 data.yaml(또는 한 줄에 이름 하나인 classes.txt)이 필요합니다.{Try(hint)}");

    public static LocalizedText NoYaml(string file, long line, string cause) => new(
        $"{file}:{line}: not valid YAML: {Short(cause)}",
        $"{file}:{line}: 올바른 YAML이 아닙니다: {Short(cause)}");

    public static LocalizedText MalformedNames(string file, long line) => new(
        $"{file}:{line}: the class names must be a list, or 0: name, 1: name … without a gap, none empty and none twice.",
        $"{file}:{line}: 클래스 이름은 목록이거나 빠짐없는 0: 이름, 1: 이름 … 이어야 하며, 비거나 겹치면 안 됩니다.");

    public static LocalizedText ClassCount(string file, string count, int names) => new(
        $"{file}: nc is {count}, but there are {names} names; make them agree.",
        $"{file}: nc 는 {count} 인데 이름은 {names}개입니다. 서로 맞추십시오.");

    public static LocalizedText SplitMissing(string place, string given, string expected) => new(
        $"{place}: '{Short(given)}' does not exist; expected the images in {expected}.",
        $"{place}: '{Short(given)}' 이(가) 없습니다. 이미지가 {expected} 에 있어야 합니다.");

    public static LocalizedText MalformedRow(string file, int line, string text) => new(
        $"{file}:{line}: '{Short(text)}' is not 'class cx cy w h', nor 'class' and the corners of a polygon, all numbers, as shares 0–1 of the image.",
        $"{file}:{line}: '{Short(text)}' 은(는) 'class cx cy w h' 도, 'class' 와 다각형 꼭짓점도 아닙니다. 값은 이미지에 대한 비율 0–1 이어야 합니다.");

    public static LocalizedText ClassOutOfRange(string file, int line, int index, YoloConfiguration configuration) => new(
        $"{file}:{line}: class {index} is out of range; {configuration.Origin} names 0 to {configuration.Labels.Count - 1}.",
        $"{file}:{line}: 클래스 {index} 은(는) 범위를 벗어났습니다. {configuration.Origin} 의 이름은 0부터 {configuration.Labels.Count - 1} 까지입니다.");

    public static LocalizedText NoCoco(string root, string? hint) => new(
        $"{root} holds no COCO annotation; expected annotations/instances_NAME.json, or a .json beside the images.{Try(hint)}",
        $"{root} 에 COCO 주석이 없습니다. annotations/instances_이름.json 또는 이미지 옆의 .json 이 필요합니다.{Try(hint)}");

    public static LocalizedText NoCocoJson(string file, JsonException cause) => new(
        $"{file}:{cause.LineNumber + 1}: not a COCO instances file at {cause.Path ?? "$"}; needed are images (id, file_name), annotations (image_id, category_id, bbox) and categories (id, name).",
        $"{file}:{cause.LineNumber + 1}: {cause.Path ?? "$"} 위치가 COCO instances 형식이 아닙니다. images(id, file_name), annotations(image_id, category_id, bbox), categories(id, name)가 필요합니다.");

    public static LocalizedText NoCategories(string file) => new(
        $"{file} declares no categories; a COCO instances file needs categories with id and name.",
        $"{file} 에 categories 가 없습니다. COCO instances 파일에는 id 와 name 이 든 categories 가 필요합니다.");

    public static LocalizedText SecondId(string file, string element, long id) => new(
        $"{file}: {element}: id {id} is taken already; ids must be unique.",
        $"{file}: {element}: id {id} 은(는) 이미 쓰였습니다. id 는 겹치면 안 됩니다.");

    public static LocalizedText UnknownId(string file, string element, string key, long id) => new(
        $"{file}: {element}: {key} {id} is not declared; it must be the id of an element above.",
        $"{file}: {element}: {key} {id} 이(가) 선언되지 않았습니다. 선언된 id 여야 합니다.");

    public static LocalizedText MalformedCocoBox(string file, string element) => new(
        $"{file}: {element}: bbox must be [x, y, width, height] in pixels.",
        $"{file}: {element}: bbox 는 픽셀 단위의 [x, y, width, height] 여야 합니다.");

    public static LocalizedText CocoImageMissing(string file, string element, string name, int found) => found == 0
        ? new($"{file}: {element}: image '{Short(name)}' is not in the data folder; put it there or remove the entry.",
            $"{file}: {element}: 이미지 '{Short(name)}' 이(가) 데이터 폴더에 없습니다. 넣거나 항목을 지우십시오.")
        : new($"{file}: {element}: image '{Short(name)}' is in the data folder {found} times; write its path into file_name.",
            $"{file}: {element}: 이미지 '{Short(name)}' 이(가) 데이터 폴더에 {found}개 있습니다. file_name 에 경로를 쓰십시오.");

    public static LocalizedText Unreadable(string path, string why) => new(
        $"{path} cannot be read: {why}",
        $"{path} 을(를) 읽을 수 없습니다: {why}");

    private static string Try(string? hint) => hint is null ? "" : $" (--format {hint}?)";

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 80 ? line : line[..80] + "…";
    }
}
