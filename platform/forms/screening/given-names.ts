/**
 * Frequent given names and names of families in both scripts: chosen from the Pakistani and Urdu
 * lists of Faker for Python (`en_PK`) and for JavaScript (`ur`), both MIT, with the most frequent
 * of Punjab added. Left out is what is a word of daily use as well (light, peace, justice), in its
 * script alone: such a name is found by its title, or not.
 */
export const givenNames: readonly string[] = `
muhammad mohammad mohammed محمد
ahmed ahmad احمد
ali علی
hassan hasan حسن
hussain husain hussein حسین
abdullah عبداللہ
abdul عبدل عبدالرحمن عبدالرحمان عبدالغفور عبدالمجید عبدالحمید عبدالستار عبدالقادر عبدالرشید عبدالعزیز
rehman rahman رحمان رحمن
ghulam غلام
rasool rasul رسول
akram اکرم
aslam اسلم
afzal افضل
ashraf اشرف
anwar انور
akhtar اختر
arshad ارشد
asghar اصغر
akbar اکبر
amjad امجد
asif aasif آصف
atif aatif عاطف
adil aadil
arif aarif عارف
abid aabid عابد
amir aamir عامر
asim aasim عاصم
aqib عاقب
ahsan احسن
adnan عدنان
ayaan ayan ایان
babar بابر
bashir basheer بشیر
bilal bilaal بلال
basit basim باسط
danish daanish دانش
daniyal دانیال
dawood daud داؤد
ejaz ijaz aijaz اعجاز
faisal فیصل
faizan فیضان
farhan فرحان فرہان
farooq faruq فاروق
fahad فہد
ghafoor غفور
ghazanfar غضنفر
habib حبیب
hamid حامد حمید
hameed
hamza hamzah حمزہ
haris حارث
haroon ہارون
huzaifa حذیفہ
ibrahim ابراہیم
idrees idris ادریس
iftikhar افتخار
ihtesham احتشام
ilyas الیاس
imran عمران
imtiaz امتیاز
irfan عرفان
ishaq اسحاق
ismail اسماعیل
jabbar jabir جابر
jafar jaffer جعفر
jahangir جہانگیر
jahanzeb جہانزیب
jamal جمال
jamil jameel جمیل
javed javaid jawed جاوید
junaid جنید
kamran کامران
kashif کاشف
kaleem کلیم
karim kareem کریم
khalid خالد
khalil خلیل
khurram خرم
khurshid خورشید
latif لطیف
liaqat liyaqat لیاقت
luqman لقمان
majid ماجد
majeed مجید
maqsood مقصود
mansoor منصور
masood مسعود مسود
mehmood mahmood mahmud محمود
mohsin محسن
mubashir مبشر
mudassar مدثر
munir muneer منیر
murtaza مرتضیٰ مرتضی
mushtaq مشتاق
mustafa مصطفیٰ مصطفی
muzammil مزمل
nadeem nadim ندیم
naeem نعیم
nabeel nabil نبیل
nasir ناصر
nasrullah نصراللہ
naveed نوید
nawaz نواز
nazir nazeer
nisar نثار
noman نعمان
obaid ubaid عبید
omar umar umer
omair umair عمیر
osama usama اسامہ
owais اویس
parvez pervaiz pervez پرویز
qadeer qadir قدیر قادر
qaiser قیصر
qasim قاسم
rafiq rafique رفیق
rahim raheem رحیم
raheel راحیل
ramzan
rashid رشید
rauf رؤف
raza رضا
rehan ریحان
riaz riyaz ریاض
rizwan رضوان
rustam رستم
saad سعد
sabir
sadaqat
saeed سعید
safdar صفدر
sajid ساجد
sajjad سجاد
salim saleem سلیم
salman سلمان
saqib ثاقب
sarfraz سرفراز
sarwar سرور
shabbir شبیر
shafiq شفیق
shahbaz شہباز
shahid شاہد
shahzad شہزاد
shakeel شکیل
shaukat شوکت
sohail suhail سہیل
sufyan سفیان
suleman sulaiman سلیمان
taha طہٰ
tahir طاہر
taimur تیمور
talha طلحہ
tanveer tanvir تنویر
tariq طارق
tauseef توصیف
tayyab طیب
ubaidullah عبیداللہ
usman uthman عثمان
waheed وحید
wajid واجد
walid ولید
waqar
waqas وقاص
waseem wasim وسیم
yahya یحییٰ یحیی
yaqub yaqoob یعقوب
yaseen yasin یاسین
yasir یاسر
younas yunus younis یونس
yousaf yusuf yousuf یوسف
zafar ظفر
zahid زاہد
zaheer ظہیر
zain زین
zakir ذاکر
zeeshan ذیشان
zubair زبیر
zulfiqar ذوالفقار
aamna amna آمنہ
aisha عائشہ
aliya
asma اسماء
ayesha
batool بتول
bushra بشریٰ بشری
fatima فاطمہ
farzana فرزانہ
farah
ghazala غزالہ
hafsa حفصہ
hina
humaira حمیرا حمیرہ
iqra اقرا اقراء
javeria جویریہ
kausar کوثر
khadija خدیجہ
kiran
kulsoom کلثوم
maryam mariam مریم
mehwish مہوش
misbah مصباح
nadia نادیہ
naheed ناہید
nargis
nasreen نسرین
nazia نازیہ
noreen نورین
parveen پروین
rabia رابعہ
rukhsana رخسانہ
rubina روبینہ
sadia سعدیہ
saima صائمہ
saira سائرہ
sajida ساجدہ
samina ثمینہ
sana
shabana شبانہ
shahnaz شہناز
shazia شازیہ
sidra سدرہ
sobia ثوبیہ
sumaira سمیرا
tahira طاہرہ
tasleem
uzma عظمیٰ
yasmin yasmeen یاسمین
zainab زینب
zara
zubaida زبیدہ
iqbal
awan اعوان
bhatti بھٹی
butt
bajwa باجوہ
cheema چیمہ
gondal گوندل
janjua جنجوعہ
kakar کاکڑ
khattak خٹک
khokhar کھوکھر
memon میمن
niazi نیازی
qureshi قریشی
rajput راجپوت
siddiqui صدیقی
tarar تارڑ
virk ورک
warraich وڑائچ
yousafzai یوسفزئی
afridi آفریدی
abbasi عباسی
ansari انصاری
bukhari بخاری
chaudhry
gilani گیلانی
hashmi ہاشمی
kazmi کاظمی
naqvi نقوی
rizvi رضوی
shinwari شنواری
zaidi زیدی
`
  .split(/\s+/)
  .filter(Boolean)
